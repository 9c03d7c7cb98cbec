import { expect, test } from '@playwright/test';
import type { Element, ElementContent } from 'hast';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlToHast } from 'satteri';
import { attribute, findAll, hasClass } from '../../src/markdown/html.ts';
import { outputFolder } from '../../src/site/folder.ts';
import { redlineText } from '#words/redline';
import { outline, textFrom } from '../unit/renditions/redline/accept.ts';
import { rendered, sideOf, wordsOf } from '../unit/renditions/redline/twin-text.ts';
import { builtPages, redlinePaths } from './built-site.ts';

const out = outputFolder();
const paths = redlinePaths();

/** The first element of a built page that passes. */
function find(path: string, passes: (element: Element) => boolean): Element {
  const root = htmlToHast(readFileSync(join(out, path, 'index.html'), 'utf8'));
  const top = root.type === 'root' ? root.children.filter((child) => child.type === 'element') : [];
  const [found] = findAll(top, passes);
  if (!found) throw new Error(`${path} has no such element`);
  return found;
}

/** The text of a version as its own page has it, without the list of changes after it. */
const articleOf = (path: string): ElementContent[] =>
  find(path, ({ tagName }) => tagName === 'article').children.filter(
    (node) => !(node.type === 'element' && findAll([node], isChanges).length > 0),
  );

const isChanges = (element: Element): boolean => attribute(element, 'id') === 'changes-in-this-version';

const isText = (element: Element): boolean => element.tagName === 'div' && hasClass(element, 'redline');

function versionsIn(path: string): { document: string; from: string; to: string } {
  const [, document = '', from = '', to = ''] = /^(.*\/)changes\/([\d.]+)-to-([\d.]+)\/$/.exec(path) ?? [];
  return { document, from, to };
}

test('every document with several versions has its comparisons', () => {
  expect(paths).toContain('/whitepaper/changes/2.0-to-3.0/');
  expect(paths).toContain('/whitepaper/changes/1.0-to-3.0/');
  expect(paths.length).toBeGreaterThan(12);
});

for (const path of paths) {
  test(`accepting all changes gives the new version, rejecting all the old: ${path}`, () => {
    const { document, from, to } = versionsIn(path);
    const { children } = find(path, isText);
    expect(outline(textFrom(children, 'new'))).toEqual(outline(articleOf(`${document}${to}/`)));
    expect(outline(textFrom(children, 'old'))).toEqual(outline(articleOf(`${document}${from}/`)));
  });
}

/** The text of a twin, which is all below its last heading of the page's own. */
function textOfTwin(path: string): ElementContent[] {
  const markdown = readFileSync(join(out, path, 'index.md'), 'utf8');
  const [, text] = markdown.split(`\n## ${redlineText.text}\n`);
  if (text === undefined) throw new Error(`${path} has no text`);
  return rendered(text);
}

for (const path of paths) {
  test(`the Markdown without what was deleted is the new version, without what was inserted the old: ${path}`, () => {
    const { document, from, to } = versionsIn(path);
    const twin = textOfTwin(path);
    expect(wordsOf(sideOf(twin, 'new'))).toEqual(wordsOf(articleOf(`${document}${to}/`)));
    const { children } = find(path, isText);
    const hasMoves = findAll(children, ({ properties }) => properties.dataRedline === 'moved').length > 0;
    const inOrder = (words: string[]): string[] => (hasMoves ? words.sort() : words);
    expect(inOrder(wordsOf(sideOf(twin, 'old')))).toEqual(inOrder(wordsOf(articleOf(`${document}${from}/`))));
  });
}

test('every comparison is reached from the history of its document, and from the version that it leads to', () => {
  const linksOf = new Map(
    builtPages().map(({ path, elements }) => [path, elements.map(({ properties }) => properties.href)]),
  );
  const notLinked = paths.filter((path) => !linksOf.get(path.replace(/[^/]+\/$/, ''))?.includes(path));
  expect(notLinked).toEqual([]);
  expect(linksOf.get('/whitepaper/3.0/')).toContain('/whitepaper/changes/2.0-to-3.0/');
  expect(linksOf.get('/whitepaper/1.0/')).toContain('/whitepaper/changes/1.0-to-3.0/');
  expect(linksOf.get('/updates/')).toContain('/whitepaper/changes/2.0-to-3.0/');
});
