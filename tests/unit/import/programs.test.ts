import { describe, expect, it } from 'vitest';
import { importText, importTexts } from './import-text.ts';

const TITLE = '# T\n\n';
const body = (text: string, answers: Readonly<Record<string, string>> = {}): string =>
  importText(TITLE + text, answers).body.trimEnd();
const questions = (text: string) => importText(TITLE + text).questions.filter(({ key }) => !['id', 'version'].includes(key)); // prettier-ignore
const keys = (text: string): string[] => questions(text).map(({ key }) => key);

describe('Hugo', () => {
  it.each([
    ['a note', '{{% alert title="Read" color="warning" %}}\nAll.\n{{% /alert %}}', '> **Read**\n>\n> All.'],
    ['a note without a title', '{{< note >}}\nAll.\n{{< /note >}}', '> **Note**\n>\n> All.'],
    ['a frame', '{{< columns >}}\nAll.\n{{< /columns >}}', 'All.'],
    ['a path', 'See [who]({{< ref "text.md" >}}).', 'See [who](/policies/t/).'],
  ])('%s', (_, text, expected) => {
    expect(body(text)).toBe(expected);
  });

  it('asks once for what a program fills in', () => {
    expect(questions('{{< figure src="a.png" title="How" >}}')).toMatchObject([
      { key: '{{< figure src="a.png" title="How" >}}', proposal: '![How](a.png)', lines: [3] },
      { key: 'a.png' },
    ]);
  });
});

describe('Pandoc, and Word through it', () => {
  it.each([
    ['spans', 'A [word]{.smallcaps} and []{#_Toc1 .anchor}more.', 'A word and more.'],
    ['sizes of pictures', 'x ![A lock](/a.png){width="2in"}', 'x ![A lock](/a.png)'],
    ['raised signs', 'x^2^', 'x<sup>2</sup>'],
    ['lowered signs', 'H~2~O', 'H<sub>2</sub>O'],
    ['notes', '::: {.note}\nAll.\n:::', '> **Note**\n>\n> All.'],
    ['frames', '::: {.columns}\nAll.\n:::', 'All.'],
    ['lines of contents', '# Who\n\n[1 Who [3](#who)](#who)', '## Who\n\n[1 Who 3](#who)'],
    ['a grid', '+---+-----+\n| A | B   |\n+===+=====+\n| 1 | two |\n|   | b|c |\n+---+-----+', '| A | B |\n| --- | --- |\n| 1 | two b\\|c |'],
    ['columns below hyphens', 'Version  Change\n-------  --------\n1.0      First\n1.1      Cloud too', '| Version | Change |\n| --- | --- |\n| 1.0 | First |\n| 1.1 | Cloud too |'],
  ])('%s', (_, text, expected) => {
    expect(body(text)).toBe(expected);
  }); // prettier-ignore

  it('asks whether a drawn table is right, and says where it cannot tell', () => {
    const [asked, ...others] = questions('+---+---+\n| A | B |\n+===+===+\n| 1     |\n+---+---+');
    expect(asked).toMatchObject({ key: 'table in line 3', lines: [3] });
    expect(asked?.message).toContain('cannot be told apart');
    expect(others).toEqual([]);
    expect(body('Words\n\n-----\n\nMore')).toBe('Words\n\n-----\n\nMore');
  });

  it('asks once whether lines in bold are headings', () => {
    const text = '**1 Who**\n\nAll.\n\n**1.1 Where**\n\nEverywhere.';
    expect(questions(text)).toMatchObject([{ key: 'bold lines', lines: [3, 7], proposal: 'headings' }]);
    expect(body(text)).toBe('## 1 Who\n\nAll.\n\n### 1.1 Where\n\nEverywhere.');
    expect(body(text, { 'bold lines': 'text' })).toBe(text);
    expect(keys('**Note:**\n\nAll.\n\n**Never share a key.**\n\nNever.')).toEqual([]);
  });

  it('takes the line in bold that is the title out of the text, and names what the text is', () => {
    const { head, body: text } = importText('**ACME LIMITED**\n\n**Key Policy**\n\nAll.', { title: 'Key Policy' });
    expect(head).toContain('title: Key Policy\n');
    expect(text.trimEnd()).toBe('**ACME LIMITED**\n\nAll.');
  });

  it('finds the heading that a list of contents means, whatever anchor it has', () => {
    expect(body('[1 Who [3](#who)](#who)\n\n[]{#_Toc1}**1 Who**\n\nAll.')).toBe(
      '[1 Who 3](#_Toc1)\n\n## 1 Who { #_Toc1 }\n\nAll.',
    );
  });

  it('asks for lines to fill in by hand, and takes them for no value', () => {
    const { head, questions: asked } = importText(`${TITLE}Approved by: \\_\\_\\_\\_\n\nOwner: ........`);
    expect(head).not.toMatch(/approvedBy|owner/);
    expect(asked.map(({ key }) => key)).toEqual(expect.arrayContaining(['blank in line 3', 'blank in line 5']));
  });

  it('asks whether numbers of printed pages go', () => {
    expect(body('One.\n\nPage 3 of 9\n\nTwo.')).toBe('One.\n\nTwo.');
    expect(questions('One.\n\nPage 1 of 2\n\nTwo.\n\n<center>Page 2 of 2</center>')).toMatchObject([
      { key: 'page numbers', lines: [5, 9] },
    ]);
  });
});

describe('Confluence', () => {
  it.each([
    ['frames', '<ac:structured-macro ac:name="info"><ac:rich-text-body>All.</ac:rich-text-body></ac:structured-macro>', 'All.'],
    ['links of headings to themselves', '## Who<a class="headerlink" href="#who-it-is">¶</a>\n\nAll.', '## Who { #who-it-is }\n\nAll.'],
    ['boxes to tick', '<p><input type="checkbox" checked> One <input type="checkbox"> Two</p>', '[x] One [ ] Two'],
    ['a time without words', 'From <time datetime="2025-03-04" /> on', 'From 2025-03-04 on'],
    ['a break alone', '<br>', ''],
    ['a picture of a font', '<i class="fa fa-lock"></i> Locked', 'Locked'],
  ])('%s', (_, text, expected) => {
    expect(body(text).trim()).toBe(expected);
  }); // prettier-ignore

  it('asks who is named where only the program knows', () => {
    expect(keys('Ask <ac:link><ri:user ri:userkey="abc"/></ac:link>.')).toEqual(['<ri:user ri:userkey="abc"/>']);
  });
});

describe('Obsidian and Notion', () => {
  it.each([
    ['titles of notes', '> [!warning]- Wait\n> Call.', '> **Wait**\\\n> Call.'],
    ['highlights', 'A ==word== and a==b', 'A word and a==b'],
    ['anchors of blocks', 'Words ^block-id', 'Words'],
    ['comments', 'Words %%not for all%%', 'Words '],
    ['tags', 'Words\n\n#policy #soc2', 'Words'],
    ['names of emoji', '| A |\n| :-: |\n| :white_check_mark: |', '| A |\n| :-: |\n| Yes |'],
  ])('%s', (_, text, expected) => {
    expect(body(text).trim()).toBe(expected.trim());
  });

  it('reads two colons as one', () => {
    expect(importText(`${TITLE}Policy Owner:: CISO`).head).toContain('owner: CISO\n');
  });

  it('finds pictures whose names hold blanks, and asks what "Untitled" shows', () => {
    const [result] = importTexts({ 'a.md': `${TITLE}![Untitled](My%20Plan/Untitled.png)` }, { hasAttachment: (path) => path === 'My Plan/Untitled.png' }); // prettier-ignore
    expect(result?.copies).toEqual([{ from: 'My Plan/Untitled.png', to: '/images/t/Untitled.png' }]);
    expect(result?.desk?.questions.map(({ key }) => key)).toContain('words for My%20Plan/Untitled.png');
  });
});

describe('MDX', () => {
  const mdx = (text: string) => (importTexts({ 'a.mdx': text })[0]?.text ?? '').replace(/^---[\s\S]*?---\n\n/, '').trimEnd(); // prettier-ignore

  it.each([
    ['imports and exports', "import {\n  A,\n} from './a';\n\nexport function B() {\n  return <i>{1}</i>;\n}\n\n# T\n\nAll.", 'All.'],
    ['a constant', "export const us = 'Acme';\n\n# T\n\n{us} asks.", 'Acme asks.'],
    ['tabs', '# T\n\n<Tabs>\n  <TabItem value="a" label="A">\n    All.\n  </TabItem>\n</Tabs>', '**A**\n\nAll.'],
    ['signs', "# T\n\nA {'{'} sign", 'A \\{ sign'],
    ['a title beside an anchor', '# T\n\n:::tip[Mine]{#x}\nAll.\n:::', '> **Mine**\n>\n> All.'],
  ])('%s', (_, text, expected) => {
    expect(mdx(text).replaceAll(/^ +(?=\*\*)/gm, '')).toBe(expected);
  }); // prettier-ignore

  it('leaves sentences that begin with the same words', () => {
    expect(body('export controls apply.\nimport duties too.')).toBe('export controls apply.\nimport duties too.');
  });
});

describe('what readers would not see', () => {
  const table = '| A | B |\n| --- | --- |\n';

  it('is a bar in quoted code, or a cell too many', () => {
    expect(body(`${table}| \`a|b\` | c |`)).toBe(`${table}| \`a\\|b\` | c |`);
    expect(body(`${table}| 1 | 2 | 3 |`)).toBe(`${table}| 1 | 2 <br> 3 |`);
    expect(questions(`${table}| 1 | 2 | 3 |`)).toMatchObject([{ key: 'cells in line 5', proposal: 'last column' }]);
    expect(body(`${table}| 1 | 2 | 3 |`, { 'cells in line 5': 'none' })).toBe(`${table}| 1 | 2 |`);
  });

  it('is a footnote or an address that nothing refers to', () => {
    const { notes } = importText(`${TITLE}Words.\n\n[^1]: Never seen.\n\n[2]: https://example.org`);
    const unseen = notes.filter(({ message }) => message.startsWith('Nothing refers to this'));
    expect(unseen.map(({ line, removed }) => ({ line, removed }))).toEqual([
      { line: 5, removed: '[^1]: Never seen.' },
      { line: 7, removed: '[2]: https://example.org' },
    ]);
  });
});

describe('marks in text', () => {
  it.each([
    ['variables', '%COMPANY% and ${us} and <<Us>> and {Our Name}', ['%COMPANY%', '${us}', '<<Us>>', '{Our Name}', '<Us>']],
    ['formulas', 'A $k=256$ and $5 to $10, $$x^2$$', ['formula in line 3']],
    ['a heading without its blank', '#Scope', ['heading in line 3']],
    ['marks right below HTML', '<div>\n**Scope**\n</div>', ['marks in line 3']],
  ])('asks about %s', (_, text, expected) => {
    expect(keys(text).filter((key) => key !== '<Us>')).toEqual(expected.filter((key) => key !== '<Us>'));
  }); // prettier-ignore

  it('keeps roman clauses a line each', () => {
    expect(body('a. One\nb. Two\n   i. first\n   ii. second')).toBe('a. One\\\nb. Two\n\n- i. first\n- ii. second');
  });

  it('says nothing of a classification that an answer changed', () => {
    const text = 'Classification: Internal | Version: 1.0\n\nAll.';
    expect(body(text, { publish: 'yes', classification: 'Public' })).toBe('All.');
    expect(body(`${text}\n\nClassification: Secret`, { publish: 'yes', classification: 'Public' })).not.toContain(
      'Internal',
    );
  });

  it('keeps words behind a mark of code in HTML', () => {
    expect(body('<div>\n```\nSee [a](#x).')).toBe('\\`\\`\\` See \\[a\\](#x).');
  });

  it('asks for the language of a text in another', () => {
    const german = 'Die Schlüssel werden in einem Tresor verwahrt und sind nur für die Leitung und deren Vertretung bestimmt, nicht für andere oder auf Dauer.'; // prettier-ignore
    expect(questions(german)).toMatchObject([{ key: 'language', proposal: 'de' }]);
  });
});

describe('a folder', () => {
  it('leaves a list of links out, and says so', () => {
    const texts = { 'SUMMARY.md': '# All\n\n* [A](a.md)\n* [B](b.md)\n', 'a.md': '# A\n\nOne.', 'b.md': '# B\n\nTwo.' };
    const [summary] = importTexts(texts);
    expect(summary).toMatchObject({ path: 'SUMMARY.md', isLeftOut: true });
    expect(summary?.desk?.questions).toMatchObject([{ key: 'import', proposal: 'no' }]);
    expect(importTexts(texts, {}, { import: 'yes' })[0]?.file).toBe('policies/all/1.0.md');
  });

  it('asks whether two titles are one document', () => {
    const results = importTexts({ 'a.md': 'version: 1.0\n---\n# Keys\n\nOne.', 'b.md': '# Keys Policy\n\nVersion: 2.0\n\nTwo.' }); // prettier-ignore
    expect(results[1]?.desk?.questions.find(({ key }) => key === 'slug')).toMatchObject({ proposal: 'keys' });
  });

  it('says of which policy a text is a new version', () => {
    const documents = [{ slug: 'keys', id: 'KEY-1', versions: ['1.0'] }];
    const [result] = importTexts({ 'a.md': '# Keys\n\nVersion: 2.0\n\nOne.' }, { documents });
    expect(result?.desk?.notes.map(({ message }) => message)).toContain(
      'The trust center has /policies/keys/ already, with version 1.0: this is version 2.0 of it.',
    );
  });
});
