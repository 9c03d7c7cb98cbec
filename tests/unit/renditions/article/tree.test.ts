import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../../src/markdown/html.ts';
import { articleTree } from '../../../../src/renditions/article/blocks.ts';

const read = (html: string) => articleTree(readHtml(html));
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('inline content', () => {
  test('makes the spaces of the source one, and keeps those that do not break', () => {
    expect(read('<p>  10\u00a0GB\n  and <b>more </b> text </p>')).toEqual([
      paragraph('10\u00a0GB and ', { type: 'strong', children: ['more '] }, ' text'),
    ]);
  });

  test('reads marks, code, links and breaks', () => {
    expect(read('<p><em>a</em><code> b </code><a href="/c/">c</a><br> d</p>')).toEqual([
      paragraph(
        { type: 'emphasis', children: ['a'] },
        { type: 'code', text: 'b' },
        { type: 'link', href: '/c/', children: ['c'] },
        { type: 'break' },
        'd',
      ),
    ]);
  });

  test('leaves out what only a screen shows', () => {
    const html =
      '<h2 id="a">A<a class="anchor" href="#a" aria-label="Link"></a></h2><p class="sr">B</p><p><svg></svg>C</p>';
    expect(read(html)).toEqual([
      { type: 'heading', level: 2, id: 'a', children: ['A'] },
      expect.objectContaining(paragraph('C')),
    ]);
  });

  test('keeps language and direction', () => {
    expect(read('<p>In <span lang="ar" dir="rtl">نص</span></p>')).toEqual([
      paragraph('In ', { type: 'span', language: 'ar', direction: 'rtl', children: ['نص'] }),
    ]);
  });
});

test('a footnote stands where it is first referred to, without its link back', () => {
  const ref = '<sup><a href="#fn-1" data-footnote-ref>1</a></sup>';
  const notes =
    '<section data-footnotes><ol><li id="fn-1"><p>Note <a href="#x" data-footnote-backref>↩</a></p></li></ol></section>';
  expect(read(`<p>A${ref} b${ref}</p>${notes}`)).toEqual([
    paragraph('A', { type: 'note', id: 'fn-1', children: [paragraph('Note')] }, ' b', { type: 'note', id: 'fn-1' }),
  ]);
});

describe('lists', () => {
  test('count by depth as the page does, unless they say how', () => {
    const numberings = (html: string): string[] =>
      [...JSON.stringify(read(html)).matchAll(/"numbering":"(\w)"/g)].map(([, numbering]) => numbering ?? '');
    const inner = '<ol><li>c</li></ol>';
    expect(numberings(`<ol><li>a<ol><li>b<ul><li>x${inner}</li></ul></li></ol></li></ol>`)).toEqual(['1', 'a', 'i']);
    expect(numberings('<ol type="A" start="3"><li>a</li></ol>')).toEqual(['A']);
  });

  test('know which items are tasks', () => {
    expect(read('<ul><li><input type="checkbox" checked> Done</li><li>Plain</li></ul>')).toEqual([
      expect.objectContaining({
        items: [{ checked: true, children: [paragraph('Done')] }, { children: [paragraph('Plain')] }],
      }),
    ]);
  });

  test('of definitions keep terms and all their details', () => {
    expect(read('<dl><dt>A</dt><dt>B</dt><dd>1</dd><dd>2</dd><dt>C</dt><dd>3</dd></dl>')).toEqual([
      {
        type: 'definitions',
        items: [
          { terms: [['A'], ['B']], details: [[paragraph('1')], [paragraph('2')]] },
          { terms: [['C']], details: [[paragraph('3')]] },
        ],
      },
    ]);
  });
});

describe('tables', () => {
  const [table] = read(
    '<table><tr><th colspan="2">A</th></tr><tr><th rowspan="2">r</th><td>1</td><td data-align="right">2</td></tr><tr><td>3</td></tr></table>',
  );
  if (table?.type !== 'table') throw new Error('not a table');

  test('take rows of headings as their head', () => {
    expect(table.head.map(({ cells }) => cells.length)).toEqual([2]);
    expect(table.body.length).toBe(2);
  });

  test('give every row the width of the widest, spans counted', () => {
    expect(table.columns).toBe(3);
    expect(table.body.map(({ cells }) => cells.length)).toEqual([3, 2]);
  });

  test('know alignment and headers of rows', () => {
    expect(table.body[0]?.cells.map(({ align, header }) => [align, header])).toEqual([
      [undefined, true],
      [undefined, undefined],
      ['right', undefined],
    ]);
  });

  test('show a caption that is seen, and no other', () => {
    const caption = (html: string) => read(`<table>${html}<tr><td>1</td></tr></table>`)[0];
    expect(caption('<caption>A</caption>')).toHaveProperty('caption', ['A']);
    expect(caption('<caption class="sr">A</caption>')).not.toHaveProperty('caption', ['A']);
  });
});

test('reads callouts, quotes, code and figures', () => {
  expect(
    read(
      '<div class="callout alert"><p class="callout-title">T</p><p>x</p></div><blockquote>q</blockquote><pre><code class="language-sh">a  b\n</code></pre><figure><img src="/a.svg" alt="A"><figcaption>c</figcaption></figure>',
    ),
  ).toEqual([
    { type: 'callout', tone: 'alert', title: ['T'], children: [expect.objectContaining(paragraph('x'))] },
    { type: 'quote', children: [paragraph('q')] },
    { type: 'code', language: 'sh', text: 'a  b' },
    { type: 'figure', children: [paragraph({ type: 'image', src: '/a.svg', alt: 'A' })], caption: ['c'] },
  ]);
});
