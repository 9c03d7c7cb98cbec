import { describe, expect, test } from 'vitest';
import { page, redlineIn } from './twin-text.ts';

const markdown = (from: string, to: string): string => redlineIn(from, to).markdown;

const code = (host: string): string =>
  `<pre><code class="language-sh">get /a\nhost ${host}\n\nend &lt;b>\n</code></pre>`;
const cell = (content: string): string =>
  `<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>${content}</td></tr></tbody></table>`;

test.each([
  [
    'words and links',
    '<p>Keys are <strong>kept</strong> for 30 days, see <a href="/a/">the policy</a>.</p>',
    '<p>Keys are <strong>held</strong> for 45 days, see <a href="/b/">the policy</a>.</p>',
    'Keys are <del>**kept**</del><ins>**held**</ins> for <del>30</del><ins>45</ins> days, see <del>[the policy](https://trust.example.com/a/)</del><ins>[the policy](https://trust.example.com/b/)</ins>.\n',
  ],
  [
    "the author's own marks of change are none of ours",
    '<p>one <del>two</del> <ins>x</ins> <mark>y</mark> three</p>',
    '<p>one <del>two</del> <ins>x</ins> <mark>y</mark> four</p>',
    'one ~~two~~ <u>x</u> **y** <del>three</del><ins>four</ins>\n',
  ],
  [
    'code',
    code('a'),
    code('b'),
    '<pre><code>get /a\n<del>host a\n</del><ins>host b\n</ins>\nend &lt;b>\n</code></pre>\n',
  ],
  [
    'code that stayed',
    code('a') + '<p>x</p>',
    code('a') + '<p>y</p>',
    '```sh\nget /a\nhost a\n\nend <b>\n```\n\n<del>x</del>\n\n<ins>y</ins>\n',
  ],
  [
    'code in a line',
    '<p>Run <code>get all of them</code> now</p>',
    '<p>Run <code>get some of them</code> now</p>',
    'Run `get` <del>`all`</del><ins>`some`</ins> `of them` now\n',
  ],
  [
    'code in a cell',
    cell(`Ask the host${code('a')}`),
    cell(`Ask the host${code('b')}`),
    '| A |\n| - |\n| Ask the host<br>`get /a`<br><del>`host a`</del><br><ins>`host b`</ins><br>`end <b>` |\n',
  ],
  [
    'numbers of items, which are those of their text',
    '<ol><li>first of all</li><li>second here</li><li>third there</li></ol>',
    '<ol><li>first of all</li><li>third there</li></ol>',
    '1. first of all\n2. <del>second here</del>\n\n2) third there\n',
  ],
  [
    'a rule',
    '<p>above the rule</p><hr><p>below the rule</p>',
    '<p>above the rule</p><p>below the rule</p>',
    'above the rule\n\n<del>\n\n---\n\n</del>\n\nbelow the rule\n',
  ],
  [
    'tasks',
    '<ul><li><input type="checkbox" disabled> test the restore</li></ul>',
    '<ul><li><input type="checkbox" checked disabled> test the restore</li></ul>',
    '- <del>\\[ ]</del><ins>\\[x]</ins> test the restore\n',
  ],
  [
    'a line break that gave way to a space',
    '<p>Main Street 1<br>Dublin</p>',
    '<p>Main Street 1 Dublin</p>',
    'Main Street 1<del><br></del><ins> </ins>Dublin\n',
  ],
])('%s', (_, from, to, expected) => {
  expect(markdown(from, to)).toBe(expected);
});

describe('what moved', () => {
  const scope = '<h2 id="scope">Scope</h2><p>It applies to every company that processes data of our customers.</p>';
  const review = '<p>The Head of Security reviews this policy once a year, with the board.</p>';

  test('a passage has a note in both places', () => {
    expect(markdown(`${scope}${review}<h2 id="end">End</h2>`, `${scope}<h2 id="end">End</h2>${review}`)).toContain(
      [
        `<mark>Moved to “End”: [The Head of Security reviews this policy once …](${page}#moved.1)</mark>`,
        '## End',
        '<mark>Moved here from “Scope”.</mark> The Head of Security reviews this policy once a year, with the board.',
      ].join('\n\n'),
    );
  });

  test('sections that came and went are told from one another', () => {
    const terms = '<h2 id="terms">Terms</h2><p>A vendor is a company.</p>';
    expect(markdown(scope, scope + terms)).toContain(
      '<mark>New section</mark>\n\n## <ins>Terms</ins>\n\n<ins>A vendor is a company.</ins>\n',
    );
    expect(markdown(scope + terms, scope)).toContain(
      '<mark>Removed section</mark>\n\n## <del>Terms</del>\n\n<del>A vendor is a company.</del>\n',
    );
  });
});

describe('footnotes', () => {
  const article = (...notes: { number: number; text: string; note: string }[]): string => {
    const reference = (number: number): string =>
      `<sup><a href="#user-content-fn-${number}" id="user-content-fnref-${number}" data-footnote-ref>${number}</a></sup>`;
    const texts = notes.map(({ number, text }) => `<p>${text}${reference(number)}.</p>`).join('');
    const items = notes.map(({ number, note }) => `<li id="user-content-fn-${number}"><p>${note}</p></li>`).join('');
    return `${texts}<section data-footnotes><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol>${items}</ol></section>`;
  };

  test('are compared by word', () => {
    const version = (number: number) => article({ number: 1, text: 'A claim', note: `See Article ${number}.` });
    expect(markdown(version(4), version(5))).toBe('A claim[^1].\n\n[^1]: See Article <del>4</del><ins>5</ins>.\n');
  });

  test('of both texts are not taken for one another where they have the same number', () => {
    const from = article({
      number: 1,
      text: 'Keys are kept for a month',
      note: 'Thirty days, counted from the request',
    });
    const to = article({
      number: 1,
      text: 'Staff sign in with passkeys',
      note: 'Hardware-backed and bound to a device',
    });
    expect(markdown(from, to)).toBe(
      [
        '<del>Keys are kept for a month[^old-1].</del>',
        '<ins>Staff sign in with passkeys[^1].</ins>',
        '[^old-1]: <del>Thirty days, counted from the request</del>',
        '[^1]: <ins>Hardware-backed and bound to a device</ins>\n',
      ].join('\n\n'),
    );
  });
});
