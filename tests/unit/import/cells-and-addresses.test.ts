import { describe, expect, it } from 'vitest';
import { importText, importTexts } from './import-text.ts';

const HEAD = '---\nid: A-1\nversion: 1.0\n---\n# Keys\n\n';
const bodyOf = (text: string): string => importText(`${HEAD}${text}\n`).body;
const table = (cell: string) => `| A | B |\n| --- | --- |\n| one | ${cell} |`;

describe('a list in a cell keeps its items apart', () => {
  it.each([
    ['<ul><li>A</li><li>B</li></ul>', 'A<br>B'],
    ['Before<ul><li>A</li><li>**B**</li></ul>After', 'Before<br>A<br>**B**<br>After'],
    ['<ol><li>A</li><li>B</li></ol>', '1. A<br>2. B'],
    ['<ol start="4"><li><b>A</b></li><li>B</li></ol>', '4. **A**<br>5. B'],
    ['<p>A</p><p>B</p>', 'A<br>B'],
    ['<div>A</div>B', 'A<br>B'],
    ['A<br>B', 'A<br>B'],
    ['<table><tr><td>1</td><td>2</td></tr></table>', '1<br>2'],
    ['<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>end', '1<br>2<br>3<br>end'],
    ['<section><p>A</p><ul><li>B</li></ul></section>', 'A<br>B'],
  ])('%s', (cell, expected) => {
    expect(bodyOf(table(cell))).toBe(`${table(expected)}\n`);
    const html = `<table><tr><th>A</th><th>B</th></tr><tr><td>one</td><td>${cell.replaceAll('**B**', '<b>B</b>')}</td></tr></table>`;
    expect(bodyOf(html)).toBe(`${table(expected)}\n`);
  });

  it('and words in a sentence too', () => {
    expect(bodyOf('Keys are <p>kept</p> by IT.')).toBe('Keys are <br>kept<br> by IT.\n');
  });
});

describe('an address with parentheses or a query', () => {
  it.each([
    ['[lock](http://a.eu/Key_(lock)).', '[lock](https://a.eu/Key_(lock)).'],
    [
      '[lock](http://a.eu/x_(y)_(z)?a=1&b=(2)&c=3 "Title") end',
      '[lock](https://a.eu/x_(y)_(z)?a=1&b=(2)&c=3 "Title") end',
    ],
    ['[lock](<http://a.eu/x y)>) end', '[lock](<https://a.eu/x y)>) end'],
    ['[`]`](http://a.eu/(a)) end', '[`]`](https://a.eu/(a)) end'],
    ['[a \\] b](http://a.eu/(a)) end', '[a \\] b](https://a.eu/(a)) end'],
    [
      '[lock][k] end\n\n[k]: http://a.eu/Key_(lock)?a=(b) "T"',
      '[lock][k] end\n\n[k]: https://a.eu/Key_(lock)?a=(b) "T"',
    ],
    ['See http://a.eu/q?x=1&y=(2) end', 'See https://a.eu/q?x=1&y=(2) end'],
    ['See <http://a.eu/(q)?x=1&y=2> end', 'See <https://a.eu/(q)?x=1&y=2> end'],
    ['<a href="http://a.eu/(q?x=1">lock</a> end', '[lock](<https://a.eu/(q?x=1>) end'],
    ['![Key [old]](http://a.eu/Key_(lock).png "T") end', '![Key [old]](http://a.eu/Key_(lock).png "T") end'],
  ])('%s', (text, expected) => {
    expect(bodyOf(text)).toBe(`${expected}\n`);
  });

  it('of a picture is replaced as a whole', () => {
    const { body } = importText(`${HEAD}![Key](Key_(lock).png "T") end\n`, { 'Key_(lock).png': '/images/key.png' });
    expect(body).toBe('![Key](/images/key.png "T") end\n');
  });
});

describe('a link without an address keeps its words', () => {
  it.each([
    ['See [words one]() and [two](#).', 'See words one and two.'],
    ['See [**bold** words]( ) end', 'See **bold** words end'],
    ['See [words](<>) and <a href="#">more</a>.', 'See words and more.'],
    ['See [words][k] end\n\n[k]: #', 'See words end'],
    ['See [](#) end', 'See  end'],
  ])('%s', (text, expected) => {
    const { body, questions } = importText(`${HEAD}${text}\n`);
    expect(body).toBe(`${expected}\n`);
    expect(questions.map(({ key }) => key)).toEqual([]);
  });

  it('in each of several files', () => {
    const [, second] = importTexts({
      'a.md': `${HEAD}One.\n`,
      'b.md': '---\nid: B-1\nversion: 1.0\n---\n# Locks\n\nSee [em]().\n',
    });
    expect(second?.text).toContain('\nSee em.\n');
  });

  it('and a picture without one keeps what it shows and takes the answer', () => {
    const text = `${HEAD}Flow: ![Data flow]() end\n`;
    expect(importText(text).questions).toMatchObject([
      { key: 'picture in line 7', message: 'The picture "Data flow" has no address.' },
    ]);
    expect(importText(text, { 'picture in line 7': '/images/flow.svg' }).body).toBe(
      'Flow: ![Data flow](/images/flow.svg) end\n',
    );
  });
});
