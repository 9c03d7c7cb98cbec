import { expect, test } from '@playwright/test';
import type { Element, ElementContent } from 'hast';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlToHast } from 'satteri';
import { attribute, findAll, hasClass } from '../../src/renditions/article/elements.ts';
import { outputFolder } from '../../src/site-folder.ts';
import { outline, textFrom } from '../unit/renditions/redline/accept.ts';
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

test('every document with several versions has its comparisons', () => {
  expect(paths).toContain('/whitepaper/changes/2.0-to-3.0/');
  expect(paths).toContain('/whitepaper/changes/1.0-to-3.0/');
  expect(paths.length).toBeGreaterThan(12);
});

for (const path of paths) {
  test(`accepting all changes gives the new version, rejecting all the old: ${path}`, () => {
    const [, document = '', from = '', to = ''] = /^(.*\/)changes\/([\d.]+)-to-([\d.]+)\/$/.exec(path) ?? [];
    const { children } = find(path, (element) => element.tagName === 'div' && hasClass(element, 'redline'));
    expect(outline(textFrom(children, 'new'))).toEqual(outline(articleOf(`${document}${to}/`)));
    expect(outline(textFrom(children, 'old'))).toEqual(outline(articleOf(`${document}${from}/`)));
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
