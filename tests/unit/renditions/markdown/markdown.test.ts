import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { contentOf, readHtml } from '../../../../src/markdown/html.ts';
import { plainText } from '../../../../src/renditions/article/plain-text.ts';
import { articleTree } from '../../../../src/renditions/article/blocks.ts';
import { markdownOf } from '../../../../src/renditions/markdown/markdown.ts';

const page = 'https://trust.example.com/policies/x/1.0/';
const twin = (html: string): string => markdownOf(contentOf(readHtml(html)), page);

test.each([
  ['heading', '<h2 id="a">A<a class="anchor" href="/policies/x/1.0/#a" aria-label="Link"></a></h2>', '## A\n'],
  [
    'links',
    '<p><a href="/c/">c</a> <a href="#d">d</a> <a href="../e/">e</a></p>',
    `[c](https://trust.example.com/c/) [d](${page}#d) [e](https://trust.example.com/policies/x/e/)\n`,
  ],
  ['mail', '<p><a href="mailto:a@example.com">write</a></p>', '[write](mailto:a@example.com)\n'],
  ['image', '<p><img src="/a.svg" alt="A map"></p>', '![A map](https://trust.example.com/a.svg)\n'],
  [
    'marks',
    '<p><b>a</b> <i>b</i> <del>c</del> <code>d</code> m<sup>2</sup></p>',
    '**a** _b_ ~~c~~ `d` m<sup>2</sup>\n',
  ],
  ['tags in an item', '<ul><li>100 m<sup>2</sup> of <kbd>x</kbd></li></ul>', '- 100 m<sup>2</sup> of <kbd>x</kbd>\n'],
  ['signs', '<p>*not emphasis* 1. # [x](y) &lt;b> a_b | c</p>', '\\*not emphasis\\* 1. # \\[x]\\(y) \\<b> a_b | c\n'],
  [
    'tasks',
    '<ul><li><input type="checkbox" checked disabled> done</li><li><input type="checkbox" disabled> open</li></ul>',
    '- [x] done\n- [ ] open\n',
  ],
  [
    'callout',
    '<div class="callout note" role="note"><p class="callout-title">Important</p><p>Read.</p></div>',
    '> **Important**\n>\n> Read.\n',
  ],
  [
    'definitions',
    '<dl><dt>RPO</dt><dd>1 hour</dd><dt>RTO</dt><dd><p>4 hours</p><p>Mostly.</p></dd></dl>',
    '- **RPO**: 1 hour\n\n- **RTO**\n\n  4 hours\n\n  Mostly.\n',
  ],
  [
    'a term with spaces around it',
    '<dl><dt> How it is hosted </dt><dd> In a cloud. </dd></dl>',
    '- **How it is hosted**: In a cloud.\n',
  ],
  ['code', '<pre><code class="language-sh">ls | wc\n</code></pre>', '```sh\nls | wc\n```\n'],
  [
    'nothing to read',
    '<p>A<svg><title>x</title></svg><span class="sr">hidden</span></p><nav><a href="/">Home</a></nav><form><button>Go</button></form>',
    'A\n',
  ],
])('%s', (_, html, markdown) => {
  expect(twin(html)).toBe(markdown);
});

test('a cell keeps its blocks in one line', () => {
  const html =
    '<table><thead><tr><th>A</th><th data-align="right">B</th></tr></thead>' +
    '<tbody><tr><th scope="row"><a href="/x/">X</a><p class="about">About | it</p></th><td><ul><li>one</li><li>two</li></ul></td></tr></tbody></table>';
  expect(twin(html)).toBe(
    '| A | B |\n| - | -: |\n| [X](https://trust.example.com/x/)<br>About \\| it | • one<br>• two |\n',
  );
});

test('a caption that is seen stands before the table, a hidden one nowhere', () => {
  const table = (caption: string) => `<table>${caption}<tr><th>A</th></tr><tr><td>1</td></tr></table>`;
  expect(twin(table('<caption>Roles</caption>'))).toBe('**Roles**\n\n| A |\n| - |\n| 1 |\n');
  expect(twin(table('<caption class="sr">Roles</caption>'))).toBe('| A |\n| - |\n| 1 |\n');
});

test('a summary and a title of a box have spaces around them', () => {
  expect(twin('<details><summary> More </summary><p>Text.</p></details>')).toBe('**More**\n\nText.\n');
  expect(twin('<div class="callout"><p class="callout-title"> Note </p><p>Text.</p></div>')).toBe(
    '> **Note**\n>\n> Text.\n',
  );
});

test('footnotes are footnotes', () => {
  const { html } = markdownToHtml('One[^a] and two[^b].\n\n[^a]: First.\n\n[^b]: Second,\n    with more.\n');
  expect(twin(html)).toBe('One[^a] and two[^b].\n\n[^a]: First.\n\n[^b]: Second, with more.\n');
});

const hard = {
  'nested lists': '1. a\n   - b\n     1. c\n        - d\n\n          paragraph in d\n2. e\n',
  'a list of lettered clauses as typed': '(a) first;\n(b) second.\n\n(c) third\n',
  'a wide table': `| ${Array.from({ length: 8 }, (_, i) => `Column ${i}`).join(' | ')} |\n|${'---|'.repeat(8)}\n| ${Array.from({ length: 8 }, () => 'a \\| b `c | d` **e**'.replace('`c | d`', '`c \\| d`')).join(' | ')} |\n`,
  'quotes in lists': '- a\n\n  > b\n  >\n  > - c\n- d\n',
  'what looks like markup':
    'A \\* star, a \\_ line, 5 \\< 6 & 7 \\> 6, \\[x\\](y), \\`code\\`, \\# no heading, 1\\. no list, ~~gone~~, https://example.com/a_b_c\n',
  'other scripts': 'নীতি ৳5,000 – 方針は「全員」に適用される。 سياسة الأمن\n\n**重要：**必ず\n',
  'spaces that do not break': 'ISO 27001 10 GB a​b\n',
  'headings of one name': '## Scope\n\na\n\n## Scope\n\nb\n',
  'code that holds fences': '````md\n```js\nx\n```\n````\n',
  'line breaks': 'one\\\ntwo  \nthree\n',
  'emphasis inside words': 'un**believ**able *a*b\n',
  'a long paragraph': `${'word '.repeat(800)}end.\n`,
};

const wordsOf = (html: string): string[] =>
  plainText(articleTree(readHtml(html))).match(/[\p{L}\p{M}\p{N}\p{S}]+/gu) ?? [];

describe('what is written again says the same', () => {
  test.each(Object.entries(hard))('%s', (_, markdown) => {
    const { html } = markdownToHtml(markdown);
    const again = markdownToHtml(twin(html)).html;
    expect(wordsOf(again)).toEqual(wordsOf(html));
    expect(twin(again)).toBe(twin(html));
  });
});
