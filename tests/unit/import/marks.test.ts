import { describe, expect, it } from 'vitest';
import { importText, importTexts } from './import-text.ts';

const TITLE = '# Title\n\n';
const body = (text: string, answers = {}): string => importText(TITLE + text, answers).body.trimEnd();
const messages = (text: string): string[] => importText(TITLE + text).notes.map(({ message }) => message);

describe('marks of other generators', () => {
  it.each([
    ['an anchor below its heading', '## Scope\n{: #area .wide}\n\nAll.', '## Scope { #area }\n\nAll.'],
    ['an anchor in its heading', '## Scope {: #area}\n\nAll.', '## Scope {: #area}\n\nAll.'],
    ['attributes for looks', 'Words.{: .big}\n{: style="color:red"}', 'Words.'],
    ['a list of contents', 'Before.\n\n* TOC\n{:toc}\n\nAfter.', 'Before.\n\nAfter.'],
    ['a list of contents under a heading', '## Contents\n\n[[_TOC_]]\n\n## Scope\n\nAll.', '## Scope\n\nAll.'],
    ['a section that is called Contents', '## Contents\n\nOf the parcel.', '## Contents\n\nOf the parcel.'],
    ['a note of Docusaurus', ':::note\nMind.\n:::', '> **Note**\n>\n> Mind.'],
    ['one with a title', ':::tip[Do this]\n\nMind.\n\n:::', '> **Do this**\n>\n> Mind.\n>'],
    ['one in another', '::::info\n:::note\nMind.\n:::\n::::', '> **Info**\n>\n> > **Note**\n> >\n> > Mind.\n>'],
    ['a note of GitHub', '> [!WARNING]\n> Mind.', '> **Warning**\\\n> Mind.'],
    ['a hint of GitBook', '{% hint style="info" %}\nMind.\n{% endhint %}', '> Mind.'],
    ['an import of MDX', "import X from './x';\n\nWords.", 'Words.'],
    ['a comment of MDX', 'Words{/* why? */}.', 'Words.'],
    ['a comment of HTML', 'Words.\n\n<!-- why? -->\n\nMore.', 'Words.\n\nMore.'],
    ['a comment of Liquid', 'Words{% comment %}why?{% endcomment %}.', 'Words.'],
    ['code that shows such marks', '```\n:::note\n{: #x}\n\n\n{% if %}\n```', '```\n:::note\n{: #x}\n\n\n{% if %}\n```'],
  ])('%s', (_, text, expected) => {
    expect(body(text)).toBe(expected);
  }); // prettier-ignore

  it('asks what stands in the place of a mark, once for all places', () => {
    const { questions, body: draft } = importText(`${TITLE}{{ company }} and\n{{ company }}.`);
    expect(draft).toBe('{{ company }} and\n{{ company }}.\n');
    expect(questions.find(({ key }) => key === '{{ company }}')).toMatchObject({ lines: [3, 4] });
    expect(body('{{ company }} and\n{{ company }}.', { '{{ company }}': 'Acme' })).toBe('Acme and\nAcme.');
  });

  it('fills in what the fields at the head say, and asks where they only may', () => {
    const { body: text, questions } = importText('---\ntitle: A\nunit: IT\n---\n\n{{ page.unit }}, {{ unit }}');
    expect(text).toBe('IT, IT\n');
    expect(questions.find(({ key }) => key === '{{ unit }}')).toMatchObject({ proposal: 'IT' });
  });

  it('asks whether what stands between two conditions holds', () => {
    const { questions, body: text } = importText(`${TITLE}{% if eu %}In Europe.{% else %}Elsewhere.{% endif %}`);
    expect(text).toBe('{% if eu %}In Europe.{% else %}Elsewhere.\n');
    const asked = questions.filter(({ key }) => key.startsWith('{%')).map(({ key, proposal }) => [key, proposal]);
    expect(asked).toEqual([
      ['{% if eu %}', undefined],
      ['{% else %}', undefined],
    ]);
  });

  it.each(['TODO', '[insert date]', '[Company Name]', 'Lorem ipsum'])('asks for what was left open: %s', (mark) => {
    const { questions } = importText(`${TITLE}Words, ${mark} and words.`);
    expect(questions.find(({ key }) => key.startsWith(mark))).toMatchObject({ lines: [3] });
  });

  it('asks for what a line was left for, and takes a rule across the page for none', () => {
    const asked = (text: string) => importText(TITLE + text).questions.filter(({ key }) => key.startsWith('blank'));
    expect(asked('Signed ______ on __/__/____').map(({ key }) => key)).toEqual([
      'blank in line 3',
      'blank 2 in line 3',
    ]);
    expect(asked('A __bold__ word, ___more___ and `____`')).toHaveLength(0);
    expect(asked('Words.\n\n______\n\nMore.')).toHaveLength(0);
  });
});

describe('signs that no font has', () => {
  it.each([
    ['are taken out', '🚨 Call.', 'Call.'],
    ['become words where they say something', '| A | B |\n| --- | --- |\n| One | ✅ |', '| A | B |\n| --- | --- |\n| One | Yes |'],
  ])('%s', (_, text, expected) => {
    expect(body(text)).toBe(expected);
  }); // prettier-ignore

  it('stay where the author says so', () => {
    expect(body('🚨 Call.', { '🚨': '🚨' })).toBe('🚨 Call.');
    expect(importText('---\ntitle: 🚀 Launch\n---\nText.').head).toContain('title: Launch\n');
  });
});

describe('HTML', () => {
  it.each([
    ['words in tags', 'A <b>bold</b> <span class="x">word</span>.', 'A **bold** word.'],
    ['plain tags that may stay', 'H<sub>2</sub>O<br>and', 'H<sub>2</sub>O<br>and'],
    ['a link', 'See <a href="https://example.org/x">the guide</a>.', 'See [the guide](https://example.org/x).'],
    ['an anchor in a heading', '## Scope <a href="#area" id="area"></a>\n\nAll.', '## Scope { #area }\n\nAll.'],
    ['an anchor above a heading', '<a name="area"></a>\n# Scope\n\nAll *of* it.', '## Scope { #area }\n\nAll *of* it.'],
    ['Markdown right below it', '<div>One</div>\n## Two *of*\n\nAll.', 'One\n\n## Two *of*\n\nAll.'],
    ['words in several lines', '<p\nclass="x">One\ntwo_three\n</p>', 'One two\\_three'],
    ['a list', '<ol start="3"><li>One</li><li>Two<ul><li>Three</li></ul></li></ol>', '3. One\n4. Two\n   - Three'],
    ['signs that Markdown would read', '<p>2 * 3 * 4 and a_b_c</p>', '2 \\* 3 \\* 4 and a\\_b\\_c'],
    ['code', '<pre><code>a  &lt; b\n</code></pre>', '```\na  < b\n```'],
    ['a summary', '<details><summary>More</summary>\n\nWords.\n\n</details>', '**More**\n\nWords.'],
    ['a quotation', '<blockquote><p>One</p><p>Two</p></blockquote>', '> One\n>\n> Two'],
  ])('%s', (_, text, expected) => {
    expect(body(text)).toBe(expected);
  });

  it('takes a table over, with cells that reach over several', () => {
    const table = '<table><tr><th>A</th><th>B</th></tr><tr><td colspan="2">both | each</td></tr></table>';
    expect(body(table)).toBe('| A | B |\n| --- | --- |\n| both \\| each |  |');
    expect(importText(TITLE + table).questions.map(({ key }) => key)).toContain('table in line 3');
  });

  it('asks what words in pointed brackets are', () => {
    const { questions } = importText(`${TITLE}Ask <approver> first.`);
    expect(questions.find(({ key }) => key === '<approver>')).toMatchObject({ lines: [3] });
  });

  it('takes scripts out, and says so', () => {
    expect(messages('Words.\n\n<script>track()</script>')).toContain(
      '<script> is gone: it is no text, and the site would refuse it.',
    );
  });
});

describe('clauses with typed letters', () => {
  it.each([
    ['keep a line each', 'Data is kept\n(a) briefly,\n(b) safely.', 'Data is kept\\\n(a) briefly,\\\n(b) safely.'],
    ['are no code', 'Kept:\n\n    (i) briefly,\n    (ii) safely.', 'Kept:\n\n(i) briefly,\\\n(ii) safely.'],
    ['are left alone where they break already', 'Kept  \n(a) briefly', 'Kept  \n(a) briefly'],
    ['may have dots', '1.1 Data is kept:\na. briefly;\nb. safely.\n1.2 It is.', '1.1 Data is kept:\\\na. briefly;\\\nb. safely.\\\n1.2 It is.'],
    ['are told from amounts', 'Kept for at most\n1.5 years', 'Kept for at most\n1.5 years'],
    ['are told from brackets in a sentence', 'Kept\n(as we said) briefly', 'Kept\n(as we said) briefly'],
  ])('%s', (_, text, expected) => {
    expect(body(text)).toBe(expected);
  }); // prettier-ignore

  const nested = '(c) in backups:\n\n- (i) on disk;\n- (ii) on tape.\n\n(d) nowhere else.';

  it.each([
    ['in one paragraph', '(c) in backups:\n    (i) on disk;\n    (ii) on tape.\n(d) nowhere else.', nested],
    ['with breaks', '(c) in backups:  \n  (i) on disk;\\\n  (ii) on tape.<br>\n(d) nowhere else.', nested],
    ['in tabs', '(c) in backups:\n\t(i) on disk;\n\t(ii) on tape.\n(d) nowhere else.', nested],
    ['in paragraphs', '(c) in backups:\n\n  (i) on disk;\n\n  (ii) on tape.\n\n(d) nowhere else.', nested],
    ['in what Markdown takes for code', '(c) in backups:\n\n    (i) on disk;\n    (ii) on tape.\n\n(d) nowhere else.', nested],
    ['below numbers', '1.1 Data is kept:\n   a. briefly;\n   b. safely.\n1.2 It is.', '1.1 Data is kept:\n\n- a. briefly;\n- b. safely.\n\n1.2 It is.'],
    ['below words', 'Kept:\n  (a) here:\n    (i) on disk, and\n    not in mail;\n      (A) safely.\n  (b) there.', 'Kept:\\\n(a) here:\n\n- (i) on disk, and\n  not in mail;\n  - (A) safely.\n\n(b) there.'],
    ['in a list', '1. Kept\n   (a) here:\n      (i) on disk.\n\n2. Gone', '1. Kept\\\n   (a) here:\n\n   - (i) on disk.\n\n2. Gone'],
    ['in a quotation', '> (a) here:\n>    (i) on disk.\n> (b) there.', '> (a) here:\n>\n> - (i) on disk.\n>\n> (b) there.'],
  ])('keep their level %s', (_, text, expected) => {
    expect(body(text)).toBe(expected);
    expect(messages(text).filter((message) => message.startsWith('Clauses below a clause'))).not.toEqual([]);
  }); // prettier-ignore
});

describe('marks that Markdown does not understand as they were meant', () => {
  const rows = '| A | B |\n| 1 | 2 |';

  it.each([
    ['a heading without a blank', 'Words.\n##Lost heading\n\nMore.', {}, 'Words.\n## Lost heading\n\nMore.'],
    ['signs that are no heading', '##4 of 7', { 'heading in line 3': 'text' }, '\\##4 of 7'],
    ['stars that nothing closes', 'A **bold word here.', {}, 'A **bold word here.'],
    ['stars, with the words that are bold', 'A **bold word here.', { 'stars in line 3': 'bold word' }, 'A **bold word** here.'],
    ['stars to be deleted', 'A **bold word here.', { 'stars in line 3': 'none' }, 'A bold word here.'],
    ['stars to be shown', 'A **bold word here.', { 'stars in line 3': 'text' }, 'A \\*\\*bold word here.'],
    ['a table without its row of hyphens', rows, {}, '| A | B |\n| --- | --- |\n| 1 | 2 |'],
    ['a table whose hyphens are too few', '| A | B |\n|---|\n| 1 | 2 |', {}, '| A | B |\n| --- | --- |\n| 1 | 2 |'],
    ['rows that are no table', rows, { 'table in line 3': 'text' }, '\\| A \\| B \\|\\\n\\| 1 \\| 2 \\|'],
    ['a link of a wiki', 'See [[Exit Plan]].', {}, 'See [[Exit Plan]].'],
    ['a link of a wiki that leads nowhere', 'See [[Exit Plan|the plan]].', { '[[Exit Plan|the plan]]': 'none' }, 'See the plan.'],
    ['a link of a wiki, answered', 'See [[Exit Plan|the plan]].', { '[[Exit Plan|the plan]]': '/policies/exit/' }, 'See [the plan](/policies/exit/).'],
  ])('are asked about: %s', (_, text, answers, expected) => {
    expect(body(text, answers)).toBe(expected);
    const { questions } = importText(TITLE + text, answers);
    expect(questions.some(({ key, line }) => line > 2 && key !== 'version')).toBe(true);
  }); // prettier-ignore

  it('are proposed a policy of that name', () => {
    const results = importTexts({ 'a.md': '# A\n\nSee [[Exit Plan]].', 'exit-plan.md': '# Exit Plan\n\nText.' });
    expect(results[0]?.text).toContain('See [Exit Plan](/policies/exit-plan/).');
    expect(results[0]?.desk?.questions.find(({ key }) => key === '[[Exit Plan]]')).toMatchObject({ line: 3 });
  });

  it.each(['`##no` and `**no` and `[[no]]`', '#1 of 3', 'five* and ten**', 'a[[0]]', 'one | two'])('are told from %s', (text) => {
    expect(body(text)).toBe(text);
    expect(importText(TITLE + text).questions.filter(({ line }) => line > 1)).toEqual([]);
  }); // prettier-ignore
});

describe('lines that begin with a label', () => {
  it.each([
    ['keep a line each', '## A\n\nApproved by: Board\nNext review: June 2027', '## A\n\nApproved by: Board\\\nNext review: June 2027'],
    ['in bold', '**Site:** Berlin  \n**Floor**: two\n**Desk:** nine', '**Site:** Berlin  \n**Floor**: two\\\n**Desk:** nine'],
    ['whatever their names', 'Site: Berlin\nFloor: two', 'Site: Berlin\\\nFloor: two'],
    ['are told from sentences', 'Ask first, in short\nwords: who, what.\nThen wait.', 'Ask first, in short\nwords: who, what.\nThen wait.'],
  ])('%s', (_, text, expected) => {
    expect(body(text)).toBe(expected);
  }); // prettier-ignore
});

describe('headings', () => {
  it.each([
    ['begin at ##', '# A\n\n### B\n\n##### C\n\n# D', '## A\n\n### B\n\n#### C\n\n## D'],
    ['are rewritten with their underlines', 'A\n---\n\nB\n===\n\nWords.', 'A\n---\n\nB\n---\n\nWords.'],
    ['keep an anchor that a link uses', '## 1. A\n\n[x y](#a)', '## 1. A { #a }\n\n[x y](#a)'],
    ['keep anchors of their own', '# A { #own }\n\nWords.', '## A { #own }\n\nWords.'],
    ['that stand twice keep theirs', '## A\n\n## A\n\n[x y](#a-1)', '## A\n\n## A { #a-1 }\n\n[x y](#a-1)'],
  ])('%s', (_, text, expected) => {
    expect(body(text, { title: 'Title' })).toBe(expected);
  });
});
