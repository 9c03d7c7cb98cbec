import { expect, test } from '@playwright/test';
import type { Element, ElementContent } from 'hast';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { htmlToHast, markdownToHtml } from 'satteri';
import { parse } from 'yaml';
import { findAll, hasClass, readHtml } from '../../src/markdown/html.ts';
import { plainText } from '../../src/renditions/article/plain-text.ts';
import { articleTree } from '../../src/renditions/article/blocks.ts';
import { documentText } from '#words/documents';
import { redlineText } from '#words/redline';
import { builtSite, isDefault, siteNames } from './every-site.ts';

type Read = (path: string) => string;

const WORD = /[\p{L}\p{M}\p{N}\p{S}]+/gu;

const wordsOf = (children: readonly ElementContent[]): string[] =>
  plainText(articleTree({ type: 'root', children: [...children] })).match(WORD) ?? [];

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

function twin(read: Read, path: string): Twin {
  const [, yaml = '', text = ''] = /^---\n([^]*?\n)---\n([^]*)$/.exec(read(path)) ?? [];
  return { facts: parse(yaml) as Record<string, unknown>, text };
}

const wordsOfTwin = ({ text }: Twin): string[] =>
  wordsOf(readHtml(markdownToHtml(text).html).children as ElementContent[]);

/** Style sheets alone keep some words of a page apart, so that of whole pages letters are compared and not words. */
const letters = (words: readonly string[]): string => words.join('');

/** The page of a document, at its own address, whose text is that of one version. */
const isDocument = (page: string): boolean => /^(whitepaper|policies\/[^/]+)$/.test(page);

/** What the page of a document or version says: its title, which its twin has in it, and its article. */
function wordsOfDocument(read: Read, page: string, { facts }: Twin): string[] {
  const title = String(facts['title']).match(WORD) ?? [];
  return [...title, ...wordsOf(contentOf(read(join(page, 'index.html')), 'article'))];
}

/** The pages of a built site, by what their twins are. */
async function openSite(name: string) {
  const out = await builtSite(name);
  const read: Read = (path) => readFileSync(join(out, path), 'utf8');
  const has = (path: string): boolean => existsSync(join(out, path));
  const pages = globSync('**/index.html', { cwd: out })
    .map((file) => dirname(file).replaceAll('\\', '/'))
    .sort();
  const isRedirect = (page: string): boolean => read(join(page, 'index.html')).includes('<meta http-equiv="refresh"');
  const isVersion = (page: string): boolean => has(`${page}.json`);
  /** Compares two versions. */
  const isRedline = (page: string): boolean => /\/changes\/[^/]+-to-[^/]+$/.test(page);
  return {
    read,
    has,
    versions: pages.filter(isVersion),
    redlines: pages.filter(isRedline),
    others: pages.filter((page) => !isRedirect(page) && page !== 'search' && !isVersion(page) && !isRedline(page)),
    twins: globSync('**/*.md', { cwd: out }),
  };
}

for (const name of siteNames) {
  test.describe(name, () => {
    test('every page with a text has a Markdown twin', async () => {
      const { has, versions, redlines, others } = await openSite(name);
      expect(versions.length).toBeGreaterThan(isDefault(name) ? 10 : -1);
      expect(others.length).toBeGreaterThan(isDefault(name) ? 30 : 5);
      expect(versions.filter((page) => !has(`${page}.md`))).toEqual([]);
      expect([...others, ...redlines].filter((page) => !has(`${page}/index.md`))).toEqual([]);
    });

    test('the twin of a version, rendered again, says what its page says', async () => {
      const { read, versions } = await openSite(name);
      for (const page of versions) {
        const found = twin(read, `${page}.md`);
        expect(wordsOfTwin(found), page).toEqual(wordsOfDocument(read, page, found));
        expect(found.facts, page).toMatchObject({ version: page.split('/').at(-1), state: expect.any(String) });
      }
    });

    test("the twin of a document's own page, rendered again, says what the page says", async () => {
      const { read, has, others } = await openSite(name);
      const documents = others.filter(isDocument);
      if (isDefault(name)) expect(documents.length).toBeGreaterThan(5);
      for (const page of documents) {
        const found = twin(read, `${page}/index.md`);
        expect(wordsOfTwin(found), page).toEqual(wordsOfDocument(read, page, found));
        expect(has(`${page}/${String(found.facts['version'])}.md`), page).toBe(true);
      }
    });

    test('the JSON of a version says what its page says', async () => {
      const { read, versions } = await openSite(name);
      for (const page of versions) {
        const { text, changes = [] } = JSON.parse(read(`${page}.json`)) as { text: string; changes?: string[] };
        const heading = changes.length > 0 ? [documentText.changesInThisVersion] : [];
        const said = [text, ...heading, ...changes].flatMap((part) => part.match(WORD) ?? []);
        expect(said, page).toEqual(wordsOf(contentOf(read(join(page, 'index.html')), 'article')));
      }
    });

    test('the twin of every other page says what the page says', async () => {
      const { read, others } = await openSite(name);
      for (const page of others.filter((candidate) => !isDocument(candidate))) {
        const expected = letters(wordsOf(contentOf(read(join(page, 'index.html')), 'main')));
        expect(letters(wordsOfTwin(twin(read, `${page}/index.md`))), page).toBe(expected);
      }
    });

    test('the twin of a comparison says what the page says, and in its own words how it is read', async () => {
      const { read, redlines } = await openSite(name);
      if (isDefault(name)) expect(redlines.length).toBeGreaterThan(12);
      const { legend, twinLegend } = redlineText;
      const lettersOf = (sentence: string): string => letters(sentence.replaceAll(/[`<>]/g, '').match(WORD) ?? []);
      for (const page of redlines) {
        const said = letters(wordsOf(contentOf(read(join(page, 'index.html')), 'main')));
        const found = twin(read, `${page}/index.md`);
        expect(said, page).toContain(lettersOf(legend));
        expect(letters(wordsOfTwin(found)).replaceAll(/[<>]/g, ''), page).toBe(
          said.replace(lettersOf(legend), lettersOf(twinLegend)),
        );
        const [, from, to] = /\/([\d.]+)-to-([\d.]+)$/.exec(page) ?? [];
        expect(found.facts, page).toMatchObject({ from: { version: from }, to: { version: to } });
      }
    });

    test('twins have absolute links only', async () => {
      const { read, twins } = await openSite(name);
      const links = twins.flatMap((file) =>
        [...twin(read, file).text.matchAll(/\]\(([^)\s]+)/g)].map(([, href]) => href),
      );
      expect(links.length).toBeGreaterThan(isDefault(name) ? 500 : 20);
      expect(links.filter((href) => !/^(https:|mailto:|tel:)/.test(href ?? ''))).toEqual([]);
    });

    test('llms.txt names every Markdown twin, and nothing that is not there', async () => {
      const { read, has, twins } = await openSite(name);
      const origin = /https:\/\/[^/)]+/.exec(read('llms.txt'))?.[0] ?? '';
      const named = [...read('llms.txt').matchAll(/\]\((https:[^)]+)\)/g)].map(([, url = '']) =>
        url.slice(origin.length + 1),
      );
      expect(twins.length).toBeGreaterThan(isDefault(name) ? 60 : 5);
      // A comparison may be named by the history of its document, whose twin leads to it.
      const isInHistory = (file: string): boolean => {
        const [, history, pair] = /^(.*\/changes\/)([^/]+\/)index\.md$/.exec(file) ?? [];
        const path = `${String(history)}index.md`;
        return named.includes(path) && read(path).includes(`](${origin}/${String(history)}${String(pair)})`);
      };
      // A document's own address has the text of the version that it shows, which is named by its number.
      const isNamed = (file: string): boolean =>
        named.includes(file) || /^policies\/[^/]+\/index\.md$/.test(file) || isInHistory(file);
      expect(twins.filter((file) => !isNamed(file))).toEqual([]);
      expect(named.filter((path) => !has(path))).toEqual([]);
    });
  });
}

test('a withdrawn advisory does not say that its fix is not stated', () => {
  for (const path of ['advisories/index.md', 'advisories/nl-2026-03/index.md']) {
    const { text } = twin((file) => readFileSync(join('dist', file), 'utf8'), path);
    expect(text, path).toContain('Withdrawn on 13 October 2026');
    expect(text, path).toContain('Not applicable');
    expect(text, path).not.toContain('Not stated');
  }
});

test('statuses of certifications are sentences apart from their dates', () => {
  const { text } = twin((path) => readFileSync(join('dist', path), 'utf8'), 'certifications/index.md');
  expect(text).toContain('Achieved. Valid until 13 August 2027');
  expect(text).not.toMatch(/^(?:Achieved|In progress|Partner|Registered) [A-Z]/m);
});
