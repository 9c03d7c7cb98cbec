import { expect, test } from '@playwright/test';
import type { Element, ElementContent } from 'hast';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { htmlToHast, markdownToHtml } from 'satteri';
import { parse } from 'yaml';
import { findAll, hasClass } from '../../src/renditions/article/elements.ts';
import { readHtml } from '../../src/renditions/article/html.ts';
import { plainText } from '../../src/renditions/article/plain-text.ts';
import { articleTree } from '../../src/renditions/article/tree.ts';
import { outputFolder } from '../../src/site-folder.ts';

const out = outputFolder();
const read = (path: string): string => readFileSync(join(out, path), 'utf8');

const wordsOf = (children: readonly ElementContent[]): string[] =>
  plainText(articleTree({ type: 'root', children: [...children] })).match(/[\p{L}\p{M}\p{N}\p{S}]+/gu) ?? [];

/** An element without the ways around a page, which its twin leaves out. */
function withoutControls(node: Element): Element {
  const isLeftOut = (child: ElementContent): boolean =>
    child.type === 'element' && (['nav', 'form', 'button'].includes(child.tagName) || hasClass(child, 'toc'));
  const children = node.children
    .filter((child) => !isLeftOut(child))
    .map((child) => (child.type === 'element' ? withoutControls(child) : child));
  return { ...node, children };
}

/** What stands in the one element of a page with that name. */
function contentOf(html: string, name: string): ElementContent[] {
  const root = htmlToHast(html);
  const top = root.type === 'root' ? root.children.filter((child) => child.type === 'element') : [];
  const [found] = findAll(top, ({ tagName }) => tagName === name);
  if (!found) throw new Error(`The page has no <${name}>`);
  return withoutControls(found).children;
}

interface Twin {
  facts: Record<string, unknown>;
  text: string;
}

function twin(path: string): Twin {
  const [, yaml = '', text = ''] = /^---\n([^]*?\n)---\n([^]*)$/.exec(read(path)) ?? [];
  return { facts: parse(yaml) as Record<string, unknown>, text };
}

const wordsOfTwin = ({ text }: Twin): string[] =>
  wordsOf(readHtml(markdownToHtml(text).html).children as ElementContent[]);

const pages = globSync('**/index.html', { cwd: out })
  .map((file) => dirname(file))
  .sort();
const isRedirect = (page: string): boolean => read(join(page, 'index.html')).includes('<meta http-equiv="refresh"');
const isVersion = (page: string): boolean => existsSync(join(out, `${page}.json`));
/** Compares two versions; each has a twin of its own. */
const isRedline = (page: string): boolean => /\/changes\/[^/]+-to-[^/]+$/.test(page);
const others = pages.filter((page) => !isRedirect(page) && page !== 'search' && !isVersion(page) && !isRedline(page));
const versions = pages.filter(isVersion);

test('every page with a text has a Markdown twin', () => {
  expect(versions.length).toBeGreaterThan(10);
  expect(others.length).toBeGreaterThan(30);
  expect(versions.filter((page) => !existsSync(join(out, `${page}.md`)))).toEqual([]);
  expect(others.filter((page) => !existsSync(join(out, page, 'index.md')))).toEqual([]);
});

test('the twin of a version, rendered again, says what its page says', () => {
  for (const page of versions) {
    const found = twin(`${page}.md`);
    const [title, ...text] = [
      String(found.facts['title']),
      ...wordsOf(contentOf(read(join(page, 'index.html')), 'article')),
    ];
    const expected = [...(title.match(/[\p{L}\p{M}\p{N}\p{S}]+/gu) ?? []), ...text];
    expect(wordsOfTwin(found), page).toEqual(expected);
    expect(found.facts, page).toMatchObject({ version: page.split('/').at(-1), state: expect.any(String) });
  }
});

test('the twin of every other page says what the page says', () => {
  const isDocument = (page: string): boolean => /^(whitepaper|policies\/[^/]+)$/.test(page);
  for (const page of others.filter((candidate) => !isDocument(candidate))) {
    // Style sheets alone keep some words of a page apart, so letters are compared and not words.
    const letters = (words: string[]): string => words.join('');
    const expected = letters(wordsOf(contentOf(read(join(page, 'index.html')), 'main')));
    expect(letters(wordsOfTwin(twin(join(page, 'index.md')))), page).toBe(expected);
  }
});

test('twins have absolute links only', () => {
  const links = globSync('**/*.md', { cwd: out }).flatMap((file) =>
    [...twin(file).text.matchAll(/\]\(([^)\s]+)/g)].map(([, href]) => href),
  );
  expect(links.length).toBeGreaterThan(500);
  expect(links.filter((href) => !/^(https:|mailto:|tel:)/.test(href ?? ''))).toEqual([]);
});

test('llms.txt names every Markdown twin, and nothing that is not there', () => {
  const origin = /https:\/\/[^/)]+/.exec(read('llms.txt'))?.[0] ?? '';
  const named = [...read('llms.txt').matchAll(/\]\((https:[^)]+)\)/g)].map(([, url = '']) =>
    url.slice(origin.length + 1),
  );
  const twins = globSync('**/*.md', { cwd: out });
  expect(twins.length).toBeGreaterThan(60);
  // A document's own address has the text of the version that it shows, which is named by its number; redlines are
  // named by the history of their document.
  const isNamed = (file: string): boolean =>
    named.includes(file) || /^policies\/[^/]+\/index\.md$|\/changes\/[^/]+\/index\.md$/.test(file);
  expect(twins.filter((file) => !isNamed(file))).toEqual([]);
  expect(named.filter((path) => !existsSync(join(out, path)))).toEqual([]);
});
