import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { markdownFeatures as features } from '../../../src/markdown/processor.ts';
import { headingIds, headingLinks, ownIds } from '../../../src/markdown/headings.ts';

const FOLDER = join(process.cwd(), 'a site', 'content');

/** The HTML of a text that is read from this path, which counts from the content folder. */
const render = (path: string): string =>
  markdownToHtml('## Scope\n\nStaff.\n', {
    features,
    fileURL: pathToFileURL(join(FOLDER, path)),
    mdastPlugins: [headingIds],
    hastPlugins: [ownIds(FOLDER), headingLinks(FOLDER)],
  }).html;

test.each([
  ['policies/access/1.0.mdx', '/policies/access/1.0/#scope'],
  ['policies/access/1.0.md', '/policies/access/1.0/#scope'],
  ['..more/1.0.md', '/..more/1.0/#scope'],
  ['updates/2026-03-01-news.md', '/updates/#2026-03-01-news-scope'],
])('a heading of %s links to itself on its page', (path, href) => {
  expect(render(path)).toContain(`href="${href}"`);
});

test.each(['../1.0.md', '../content-of-another/policies/access/1.0.mdx', '../../elsewhere/1.0.md'])(
  'a text at %s leaves the content folder, and no page is made of it',
  (path) => {
    const file = join(FOLDER, path);
    expect(() => render(path)).toThrow(`The text ${file} is not in the content folder, ${FOLDER}.`);
  },
);
