import fc from 'fast-check';
import Slugger from 'github-slugger';
import { markdownToHtml, markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { headingsOf as headingsOfGate } from '../../../src/check/text/elements.ts';
import { readHtml } from '../../../src/markdown/html.ts';
import { markdownFeatures as features, noteReferences } from '../../../src/markdown/processor.ts';
import { headingIds } from '../../../src/markdown/headings.ts';
import { tableRegion } from '../../../src/markdown/tables.ts';
import { headingsOf, headingText } from '../../../src/renditions/article/plain-text.ts';
import { articleTree } from '../../../src/renditions/article/blocks.ts';

const render = (markdown: string): string =>
  markdownToHtml(markdown, { features, mdastPlugins: [headingIds], hastPlugins: [noteReferences, tableRegion] }).html;

/** The headings as page, PDF and data name them. */
const shown = (markdown: string) =>
  headingsOf(articleTree(readHtml(render(markdown)))).map((heading) => ({
    id: heading.id,
    text: headingText(heading),
  }));

/** The anchors that the gate accepts links to. */
const accepted = (markdown: string): string[] =>
  headingsOfGate(markdownToMdast(markdown, { features })).map(({ anchor }) => anchor);

const NOTE = '\n\n[^law]: As the law says.\n';

test.each([
  ['a footnote', '## Exceptions[^law]', 'exceptions', 'Exceptions'],
  ['a footnote within', '## Exceptions[^law] apply', 'exceptions-apply', 'Exceptions apply'],
  ['marks and code', '## **Bold** and `code`', 'bold-and-code', 'Bold and code'],
  ['a link', '## See [the list](/list/)', 'see-the-list', 'See the list'],
  ['an anchor of its own', '## Exceptions[^law] { #own }', 'own', 'Exceptions'],
  ['a place in a list', '- ## Listed[^law]', 'listed', 'Listed'],
  ['a place in a quotation', '> ## Quoted', 'quoted', 'Quoted'],
  ['a line break', 'Two  \nlines[^law]\n---', 'twolines', 'Two lines'],
])('a heading with %s has one text and one anchor', (_, heading, id, text) => {
  const markdown = `${heading}${NOTE}`;
  expect(accepted(markdown)).toEqual([id]);
  expect(shown(markdown)).toEqual([{ id, text }]);
});

test('headings of one name are numbered alike, with footnotes or without', () => {
  const markdown = `## Scope[^law]\n\n## Scope\n\n### Scope[^law]${NOTE}`;
  expect(accepted(markdown)).toEqual(['scope', 'scope-1', 'scope-2']);
  expect(shown(markdown).map(({ id }) => id)).toEqual(['scope', 'scope-1', 'scope-2']);
});

test('the gate accepts every anchor that the page has, and no other', () => {
  const part = fc.constantFrom(
    'Scope',
    'and',
    '*all*',
    '`code`',
    '[x](/y/)',
    'law[^law]',
    'é & ü',
    '~~old~~',
    '1.2',
    '\\*',
  );
  const heading = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => `## A ${parts.join(' ')}`);
  fc.assert(
    fc.property(fc.array(heading, { minLength: 1, maxLength: 6 }), (headings) => {
      const markdown = `${headings.join('\n\n')}${NOTE}`;
      const slugger = new Slugger();
      expect(shown(markdown).map(({ id }) => id)).toEqual(accepted(markdown));
      expect(shown(markdown).map(({ text }) => slugger.slug(text))).toEqual(accepted(markdown));
    }),
  );
});

test('a table is named by its column headings without the numbers of footnotes, which search does not read either', () => {
  const html = render(`| Kept[^law] | Data |\n| --- | --- |\n| a | b |${NOTE}`);
  expect(html).toContain('aria-label="Kept, Data"');
  expect(html).toMatch(/<a [^>]*data-footnote-ref[^>]*data-pagefind-ignore/);
});
