import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../../src/markdown/html.ts';
import { redline } from '../../../../src/renditions/redline/redline.ts';
import { show } from './show.ts';
import { table } from './table.ts';

const p = (text: string): string => `<p>${text}</p>`;

describe('words of a line', () => {
  const cases: [name: string, before: string, after: string, redline: string][] = [
    ['a word that gave way to another', 'within ten days', 'within five days', 'within [-ten-]{+five+} days'],
    ['a clause added before the full stop', 'Keys rotate.', 'Keys rotate, every year.', 'Keys rotate{+, every year+}.'],
    ['a sentence added', 'It is read.', 'It is read. It is kept.', 'It is read.{+ It is kept.+}'],
    [
      'a number with its sign and its separator',
      'up to 1,000 (10%)',
      'up to 1,500 (15%)',
      'up to [-1,000-]{+1,500+} ([-10%-]{+15%+})',
    ],
    [
      'a compound as one word',
      'by multi-factor means',
      'by two-factor means',
      'by [-multi-factor-]{+two-factor+} means',
    ],
    [
      'a reworded phrase as one change, though a short word in it stayed',
      'Records are reviewed monthly by internal auditors and then destroyed for good.',
      'Records are reviewed yearly by external assessors and then destroyed for good.',
      'Records are reviewed [-monthly by internal auditors-]{+yearly by external assessors+} and then destroyed for good.',
    ],
    [
      'a line with little in common as a whole',
      'Once a year we play through an incident at the table.',
      'Nothing about exercises is promised in this text, nor ever was.',
      '[-Once a year we play through an incident at the table.-]',
    ],
    [
      'a link that leads elsewhere',
      'see <a href="/a/">the rules</a> now',
      'see <a href="/b/">the rules</a> now',
      'see [-the rules-]{+the rules+} now',
    ],
    ['words raised or lowered', 'at most 10<sup>2</sup> metres', 'at most 102 metres', 'at most [-102-]{+102+} metres'],
    [
      'a picture',
      'As <img src="/a.png" alt="A"> shows',
      'As <img src="/b.png" alt="A"> shows',
      'As [-!/a.png-]{+!/b.png+} shows',
    ],
    [
      'figures one by one, however near to each other',
      'at least 99.9% of 1,000.50 € and 10 % or 5 days',
      'at least 99.95% of 1,000.75 € and 12 % or 5 days',
      'at least [-99.9%-]{+99.95%+} of [-1,000.50-]{+1,000.75+} € and [-10-]{+12+} % or 5 days',
    ],
    [
      'the figure of a quoted promise within its link',
      'within <a href="/controls/#commitment-notice">72 hours</a> of it',
      'within <a href="/controls/#commitment-notice">48 hours</a> of it',
      'within [-72-]{+48+} hours of it',
    ],
    [
      'Hebrew',
      'הספק מודיע לנו בתוך 24 שעות.',
      'הספק מודיע לנו בתוך 48 שעות.',
      'הספק מודיע לנו בתוך [-24-]{+48+} שעות.',
    ],
    ['Arabic', 'يبلغ المورد خلال 24 ساعة', 'يبلغ المورد خلال 48 ساعة', 'يبلغ المورد خلال [-24-]{+48+} ساعة'],
    ['Bengali amounts', 'সর্বোচ্চ ৳5,000 পর্যন্ত', 'সর্বোচ্চ ৳8,000 পর্যন্ত', 'সর্বোচ্চ [-৳5,000-]{+৳8,000+} পর্যন্ত'],
    [
      'Japanese, which has no spaces',
      '供給者は毎年審査する',
      '供給者は毎月審査する',
      '供給者は[-毎年-]{+毎月+}審査する',
    ],
  ];
  test.each(cases)('%s', (_, before, after, expected) => {
    expect(show(p(before), p(after))[0]).toBe(expected);
  });

  // The rest of the line stays, so that it is told apart word by word.
  const REST = ' on Mondays, and all of it is written down in a register that anybody may read.';
  const phrases: [name: string, before: string, after: string, redline: string][] = [
    [
      'changes in two sentences are two',
      'Read by administrators. Subcontractors come',
      'Read by engineering. Professionals come',
      'Read by [-administrators-]{+engineering+}. [-Subcontractors-]{+Professionals+} come',
    ],
    [
      'long words on both sides of a comma are one',
      'Read by auditors, engineers',
      'Read by managers, directors',
      'Read by [-auditors, engineers-]{+managers, directors+}',
    ],
    [
      'a word of seven letters beside a comma stands alone',
      'Read by auditor, engineers',
      'Read by manager, directors',
      'Read by [-auditor-]{+manager+}, [-engineers-]{+directors+}',
    ],
    [
      'two words between two changes are part of them',
      'Read by auditors within us engineers',
      'Read by managers within us directors',
      'Read by [-auditors within us engineers-]{+managers within us directors+}',
    ],
    [
      'three words between two changes keep them apart',
      'Read by auditors or so of engineers',
      'Read by managers or so of directors',
      'Read by [-auditors-]{+managers+} or so of [-engineers-]{+directors+}',
    ],
    [
      'a word longer than the changes beside it keeps them apart',
      'Read by auditors throughout engineers',
      'Read by managers throughout directors',
      'Read by [-auditors-]{+managers+} throughout [-engineers-]{+directors+}',
    ],
    [
      'a word of four letters between a change and an addition is part of them',
      'Read by auditors with engineers',
      'Read by managers with experienced engineers',
      'Read by [-auditors with-]{+managers with experienced+} engineers',
    ],
    [
      'a word of five letters there keeps them apart',
      'Read by auditors under engineers',
      'Read by managers under experienced engineers',
      'Read by [-auditors-]{+managers+} under{+ experienced+} engineers',
    ],
    [
      'a whole sentence is added, not the end of one and the beginning of the next',
      'They are kept. They are read',
      'They are kept. They are burnt. They are read',
      'They are kept.{+ They are burnt.+} They are read',
    ],
  ];
  test.each(phrases)('%s', (_, before, after, expected) => {
    expect(show(p(before + REST), p(after + REST))).toEqual([expected + REST]);
  });

  const unmarked: [name: string, before: string, after: string][] = [
    ['emphasis', 'the <strong>whole</strong> text', 'the whole <em>text</em>'],
    ['the spaces of the source', 'the  whole\n text ', 'the whole text'],
    ['a space that does not break', '24\u00a0hours', '24 hours'],
    ['a link to a heading whose number changed', '<a href="#6-x">there</a>', '<a href="#7-x">there</a>'],
  ];
  test.each(unmarked)('%s is no change', (_, before, after) => {
    expect(show(p(before), p(after)).join()).not.toMatch(/[[{]/);
  });

  test('what the author had struck out is not taken for a deletion', () => {
    const { content } = redline(readHtml(p('It is <del>not</del> so')), readHtml(p('It is <del>not</del> so')));
    expect(JSON.stringify(content)).toContain('"tagName":"s"');
    expect(JSON.stringify(content)).not.toContain('"del"');
  });

  test('a comma in place of a word stands close to the word before it', () => {
    const closeIn = (from: string, to: string): boolean =>
      JSON.stringify(redline(readHtml(p(from)), readHtml(p(to))).content).includes('redline-close');
    expect(closeIn('it is read and kept for good', 'it is read, kept for good')).toBe(true);
    expect(closeIn('it is read and kept for good', 'it is read or kept for good')).toBe(false);
  });

  test('a link whose words change in part stays one link', () => {
    const { content } = redline(readHtml(p('<a href="/a/">24 hours</a>')), readHtml(p('<a href="/a/">48 hours</a>')));
    expect(JSON.stringify(content).match(/"tagName":"a"/g)).toHaveLength(1);
  });
});

describe('blocks', () => {
  test('paragraphs are compared with those they became', () => {
    const before = p('One is kept as it is.') + p('The second is reviewed every year.') + p('The third one goes.');
    const after =
      p('One is kept as it is.') + p('Wholly new words come here!') + p('The second is reviewed every month.');
    expect(show(before, after)).toEqual([
      'One is kept as it is.',
      '{+Wholly new words come here!+}',
      'The second is reviewed every [-year-]{+month+}.',
      '[-The third one goes.-]',
    ]);
  });

  test('lettered clauses that the author typed are renumbered, and not inserted anew', () => {
    const before = ['(a) keep the data secret;', '(b) tell us of every incident;', '(c) return the data at the end.'];
    const after = [
      '(a) keep the data secret;',
      '(b) train its people every year;',
      '(c) tell us of every incident;',
      '(d) return the data at the end.',
    ];
    expect(show(before.map(p).join(''), after.map(p).join(''))).toEqual([
      '(a) keep the data secret;',
      '{+(b) train its people every year;+}',
      '([-b-]{+c+}) tell us of every incident;',
      '([-c-]{+d+}) return the data at the end.',
    ]);
  });

  test('one word of a paragraph of 4,000 characters is marked alone', () => {
    const words = Array.from(
      { length: 640 },
      (_, index) => `${['keys', 'are', 'kept', 'by'][index % 4]} t${index % 90}`,
    );
    const text = words.join(' ').slice(0, 4000);
    const [line = ''] = show(p(text.replace(' t45 ', ' here ')), p(text.replace(' t45 ', ' there ')));
    expect(line.match(/\[-.*?-\]|\{\+.*?\+\}/g)).toEqual(['[-here-]', '{+there+}']);
    expect(line.replace('[-here-]{+there+}', 't45')).toBe(text.trim());
  });

  test('the spaces and empty lines of code count', () => {
    const code = (body: string): string => `<pre><code>get /a\n${body}end\n</code></pre>`;
    expect(show(code('    host a\n'), code('  host a\n'))).toContain('-]{+ host a');
    expect(show(code('\nhost a\n'), code('host a\n')).join('\n')).toBe('get /a\n[-\n-]host a\nend');
  });

  test('items keep the numbers of their own text', () => {
    const list = (...items: string[]): string => `<ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`;
    expect(show(list('Ask first', 'Drop', 'Decide at last'), list('Ask first', 'Decide at last', 'File it'))).toEqual([
      'Ask first',
      '2. [-Drop-]',
      '2. Decide at last',
      '3. {+File it+}',
    ]);
  });

  test('nested lists are compared item by item', () => {
    const list = (inner: string): string => `<ul><li>The notice says<ul><li>what happened;</li>${inner}</ul></li></ul>`;
    expect(show(list(''), list('<li>whom to ask.</li>'))).toEqual([
      'The notice says',
      'what happened;',
      '{+whom to ask.+}',
    ]);
  });

  test('definitions and code are compared', () => {
    const text = (days: number, host: string): string =>
      `<dl><dt>Notice</dt><dd>${days} days before it starts</dd></dl><pre><code>get /a\nhost ${host}\nend\n</code></pre>`;
    expect(show(text(30, 'a'), text(45, 'b'))).toEqual([
      'Notice',
      '[-30-]{+45+} days before it starts',
      'get /a',
      '[-host a',
      '-]{+host b',
      '+}end',
    ]);
  });

  test('footnotes are compared where they stand, whatever their numbers', () => {
    const note = (number: number, text: string): string =>
      `<p>A claim<sup><a href="#fn-a" id="fnref-a" data-footnote-ref>${number}</a></sup> here.</p>` +
      `<section data-footnotes class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2><ol><li id="fn-a"><p>${text} <a href="#fnref-a" data-footnote-backref>↩</a></p></li></ol></section>`;
    expect(show(note(1, 'See Article 4.'), note(2, 'See Article 5.'))).toEqual([
      'A claim2 here.',
      'Footnotes',
      'See Article [-4-]{+5+}.',
    ]);
  });
});

describe('tables', () => {
  const before = table([
    ['Tier', 'Review'],
    ['Critical', '3 months'],
    ['High', '6 months'],
    ['Standard', 'Never'],
  ]);

  test('cells are compared one by one', () => {
    const after = before.replace('6 months', '4 months');
    expect(show(before, after)).toEqual([
      '| Tier | Review',
      '| Critical | 3 months',
      '| High | [-6-]{+4+} months',
      '| Standard | Never',
    ]);
  });

  test('a column that was inserted marks nothing else, and rows that went keep their cells in their columns', () => {
    const after = table([
      ['Tier', 'Approved by', 'Review'],
      ['Critical', 'Chief Executive', '3 months'],
      ['High', 'Head of Security', '6 months'],
    ]);
    expect(show(before, after)).toEqual([
      '| Tier | {+Approved by+} | Review',
      '| Critical | {+Chief Executive+} | 3 months',
      '| High | {+Head of Security+} | 6 months',
      '| [-Standard-] | | [-Never-]',
    ]);
  });

  test('a column that was removed is deleted cell by cell', () => {
    const after = table([['Review'], ['3 months'], ['6 months'], ['Never']]);
    expect(show(before, after)[1]).toBe('| [-Critical-] | 3 months');
  });

  test('rows that moved while a column was added are marked for what is new in them', () => {
    const systems = [
      ['System', 'Owner', 'Restored within'],
      ['Mail for customers', 'Platform team', '4 hours'],
      ['Search of conversations', 'Search team', '8 hours'],
      ['Reports to managers', 'Data team', '3 days'],
    ];
    const [head = [], mail = [], search = [], reports = []] = systems;
    const after = [
      ['System', 'Owner', 'Tested', 'Restored within'],
      [...reports.slice(0, 2), 'March', '3 days'],
      [...mail.slice(0, 2), 'June', '4 hours'],
      [...search.slice(0, 2), 'June', '6 hours'],
    ];
    expect(show(table([head, mail, search, reports]), table(after))).toEqual([
      '| System | Owner | {+Tested+} | Restored within',
      '| <Moved to another place in this section: Mail for customers Platform team 4 hours>',
      '| <Moved to another place in this section: Search of conversations Search team 8 hours>',
      '| Reports to managers | Data team | {+March+} | 3 days',
      '| <Moved within this section. >Mail for customers | Platform team | {+June+} | 4 hours',
      '| <Moved within this section. >Search of conversations | Search team | {+June+} | [-8-]{+6+} hours',
    ]);
  });

  test('a row whose name was shortened is the same row', () => {
    const row = (name: string): string =>
      table([
        ['System', 'Owner', 'Back within'],
        [name, 'Finance team', '2 days'],
        ['Mail', 'Platform team', '4 hours'],
      ]);
    expect(show(row('Billing and invoices'), row('Invoices'))[1]).toBe(
      '| [-Billing and invoices-]{+Invoices+} | Finance team | 2 days',
    );
  });
});

describe('sections', () => {
  const section = (title: string, text: string): string =>
    `<h2 id="${title.toLowerCase().replace(/\W+/g, '-')}">${title}</h2>${p(text)}`;
  const scope = 'It applies to every company that processes data of our customers.';
  const roles = 'The sponsor describes the purpose, the data and the alternatives.';
  const review = 'The Head of Security reviews this policy once a year, with the board.';
  const before = section('1. Scope', scope) + section('2. Roles', roles) + section('3. Review', review);

  const partsOf = (from: string, to: string) =>
    redline(readHtml(from), readHtml(to)).parts.map(({ kind, title, isMoved, id }) => ({ kind, title, isMoved, id }));

  test('one that was added, and those that it only renumbered', () => {
    const after =
      section('1. Scope', scope) +
      section('2. Terms', 'A vendor is a company.') +
      section('3. Roles', roles) +
      section('4. Review', review);
    expect(partsOf(before, after)).toEqual([
      { kind: 'same', title: '1. Scope', isMoved: false, id: '1-scope' },
      { kind: 'inserted', title: '2. Terms', isMoved: false, id: '2-terms' },
      { kind: 'renumbered', title: '3. Roles', isMoved: false, id: '3-roles' },
      { kind: 'renumbered', title: '4. Review', isMoved: false, id: '4-review' },
    ]);
    expect(show(before, after)).toContain('[-2-]{+3+}. Roles');
  });

  test('one that was removed has an anchor of its own', () => {
    const after = section('1. Scope', scope) + section('2. Review', review);
    expect(partsOf(before, after)).toContainEqual({
      kind: 'deleted',
      title: '2. Roles',
      isMoved: false,
      id: 'old.2-roles',
    });
  });

  test('one that moved is marked in both places, and its words only where they changed', () => {
    const after = section('1. Review', review) + section('2. Scope', scope) + section('3. Roles', roles);
    expect(show(before, after)).toEqual([
      '<Moved: it stood after “2. Roles”.>',
      '[-3-]{+1+}. Review',
      review,
      '[-1-]{+2+}. Scope',
      scope,
      '[-2-]{+3+}. Roles',
      roles,
      '<“3. Review” moved: it stands at the beginning now.>',
    ]);
  });

  test('one that moved, with a new name and another word, is marked for these', () => {
    const read = 'The register of vendors is read by the Head of Security every';
    const end = 'When a contract ends, the vendor returns the data and confirms its deletion.';
    const old = section('1. Review', `${read} quarter.`) + section('2. Scope', scope) + section('3. End', end);
    const next = section('1. Scope', scope) + section('2. End', end) + section('3. How we review', `${read} month.`);
    expect(show(old, next)).toEqual([
      '<“1. Review” moved: it stands after “2. End” now.>',
      '[-2-]{+1+}. Scope',
      scope,
      '[-3-]{+2+}. End',
      end,
      '<Moved: it stood at the beginning.>',
      '[-1. Review-]{+3. How we review+}',
      `${read} [-quarter-]{+month+}.`,
    ]);
  });

  test('footnotes that changed are told with the sections', () => {
    const notes = (text: string): string =>
      `${section('Scope', scope)}<section data-footnotes><h2 id="footnote-label">Footnotes</h2><ol><li id="fn-a"><p>${text}</p></li></ol></section>`;
    const parts = (from: string, to: string) => redline(readHtml(from), readHtml(to)).parts;
    expect(parts(notes('See Article 4.'), notes('See Article 5.')).slice(1)).toEqual([
      {
        kind: 'changed',
        title: 'Footnotes',
        level: 0,
        id: 'footnote-label',
        isMoved: false,
        inserted: 1,
        deleted: 1,
        moved: 0,
      },
    ]);
    expect(parts(notes('See Article 4.'), section('Scope', scope))[1]).toMatchObject({
      kind: 'deleted',
      id: 'old.footnote-label',
    });
    expect(parts(notes('See Article 4.'), notes('See Article 4.'))).toHaveLength(1);
  });

  test('a passage that moved to another section is not inserted', () => {
    const after =
      section('1. Scope', scope + '</p><p>' + review) + section('2. Roles', roles) + section('3. Review', 'None.');
    expect(show(before, after)).toEqual([
      '1. Scope',
      scope,
      `<Moved here from “3. Review”. >${review}`,
      '2. Roles',
      roles,
      '3. Review',
      '<Moved to “1. Scope”: The Head of Security reviews this policy once …>',
      '{+None.+}',
    ]);
  });
});

test('texts too long to be compared word by word are given whole, and at once', () => {
  const words = (seed: number): string => Array.from({ length: 4000 }, (_, index) => `w${index * seed}x`).join(' ');
  const [line] = show(p(words(3)), p(words(7)));
  expect(line).toBe(`[-${words(3)}-]`);
});
