import { expect, test, type Browser, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { Element, Root, RootContent } from 'hast';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlToHast, markdownToHtml } from 'satteri';
import { whileServed } from '../served-folder.ts';
import { put } from '../unit/integrity/sealed-site.ts';
import { candor, scratch } from './command.ts';
import { searchEveryByte } from './every-byte.ts';
import { breakout, CONSTRUCTS, HOSTILE_DAY, writeHostileSite } from './hostile-site.ts';

test.describe.configure({ mode: 'serial' });

const site = scratch('hostile');
const out = scratch('hostile-out');

/** Constructs that the check accepts, because they are published as text. It refuses all others. */
const ACCEPTED = [
  'backslashes',
  'code-block',
  'code-block-with-handler-as-language',
  'code-in-a-line',
  'entities',
  'footnote',
  'footnote-name-with-quotes',
  'link-text-with-markup',
  'link-title-with-handler',
  'link-with-handler',
  'picture-with-handler',
  'table',
];

/** Code in MDX, and plain text in Markdown. */
const CODE_IN_MDX = ['export.md', 'expression.md'];

const filesOf = (ending: string): string[] => globSync(`**/*${ending}`, { cwd: out }).sort();
const read = (file: string): string => readFileSync(join(out, file), 'utf8');

/** Every element, those in templates too. */
function elementsIn(node: Root | RootContent): Element[] {
  if (node.type !== 'root' && node.type !== 'element') return [];
  const below = [...node.children, ...(node.type === 'element' && node.content ? node.content.children : [])];
  return [...(node.type === 'element' ? [node] : []), ...below.flatMap(elementsIn)];
}

const scriptText = ({ children }: Element): string =>
  children.map((child) => (child.type === 'text' ? child.value : '')).join('');

const isData = ({ properties }: Element): boolean => /^application\/(?:ld\+)?json$/.test(String(properties.type));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Why an element could run what an author wrote. */
function dangersOf(element: Element): string[] {
  const { tagName, properties } = element;
  const found = Object.entries(properties).flatMap(([name, value]) => {
    const text = [value].flat().join(' ');
    if (/^on/i.test(name)) return [`${name}="${text}"`];
    return /^[\s\0]*(?:javascript|vbscript|data:text)/i.test(text) ? [`${name}="${text}"`] : [];
  });
  if (['iframe', 'object', 'embed', 'base', 'frame'].includes(tagName)) found.push('the element');
  if (tagName === 'script') {
    const { src } = properties;
    if (typeof src === 'string' && !/^\/(?:_astro|pagefind|search)\//.test(src)) found.push(`src="${src}"`);
    if (isData(element)) found.push(...(isJson(scriptText(element)) ? [] : ['data that is not JSON']));
    else if (scriptText(element).includes('__ran')) found.push('the script');
  }
  return found.map((danger) => `<${tagName}>: ${danger}`);
}

const dangersIn = (html: string): string[] => elementsIn(htmlToHast(html)).flatMap(dangersOf);

/** Opens a page that ignores the Content-Security-Policy, and records the calls of `__ran` in it. */
async function unprotected(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ bypassCSP: true, baseURL });
  const ran: string[] = [];
  await context.exposeFunction('__ran', (word: unknown) => {
    ran.push(String(word));
  });
  return { page: await context.newPage(), ran, close: () => context.close() };
}

/** What is dangerous in a page as the browser has read it. */
const dangersOn = async (page: Page): Promise<string[]> => dangersIn(await page.content());

test('the check reports dangerous injections as errors in the content, and the others can be published', () => {
  const { refused, words, exits } = writeHostileSite(site);
  expect(exits.slice(0, -1).every((status) => status === 1)).toBe(true);
  expect(exits.at(-1)).toBe(0);
  const constructs = Object.keys(CONSTRUCTS).flatMap((name) => [`${name}.md`, `${name}.mdx`, `${name}.document`]);
  const everywhere = ACCEPTED.flatMap((name) => [`${name}.md`, `${name}.mdx`, `${name}.document`]);
  expect(constructs.filter((name) => refused.get(name) === 0).sort()).toEqual([...everywhere, ...CODE_IN_MDX].sort());
  expect(words.length).toBeGreaterThan(150);
  const { status, text } = candor(['build', '--site', site, '--as-of', HOSTILE_DAY, '--out', out]);
  expect(status, text).toBe(0);
  const html = filesOf('.html').map(read).join('');
  expect(words.filter((word) => !html.includes(word))).toEqual([]);
});

test('no page runs an injection, without the Content-Security-Policy', async ({ browser }) => {
  const pages = filesOf('.html');
  expect(pages.length).toBeGreaterThan(40);
  await whileServed(out, '/', async (address) => {
    const { page, ran, close } = await unprotected(browser, address);
    for (const path of pages) {
      expect(dangersIn(read(path)), path).toEqual([]);
      await page.goto(`/${path.replace(/index\.html$/, '')}`);
      expect(await dangersOn(page), path).toEqual([]);
      expect(ran, path).toEqual([]);
    }
    await close();
  });
});

test('the search runs nothing of a query or of what it finds', async ({ browser }) => {
  await whileServed(out, '/', async (address) => {
    const { page, ran, close } = await unprotected(browser, address);
    for (const query of [breakout('query'), 'script', 'onerror', 'autofocus']) {
      await page.goto(`/search/?q=${encodeURIComponent(query)}`);
      await expect(page.getByRole('status')).toContainText(/result/i);
      if (query === 'script') await expect(page.locator('#search-results > li').first()).toBeVisible();
      expect(await dangersOn(page), query).toEqual([]);
      expect(ran, query).toEqual([]);
    }
    await close();
  });
});

test('feeds, data and calendars are well-formed, and hold no HTML that runs', async ({ page }) => {
  for (const path of filesOf('.json')) expect(() => JSON.parse(read(path)) as unknown, path).not.toThrow();
  for (const path of [...filesOf('.xml'), ...filesOf('.svg')]) {
    const texts = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      if (parsed.querySelector('parsererror, script')) throw new Error(parsed.documentElement.textContent);
      return [...parsed.querySelectorAll('description')].map(({ textContent }) => textContent);
    }, read(path));
    expect(texts.flatMap(dangersIn), path).toEqual([]);
  }
  const { items } = JSON.parse(read('updates/feed.json')) as { items: { content_html?: string }[] };
  expect(items.length).toBeGreaterThan(50);
  expect(items.flatMap(({ content_html: html = '' }) => dangersIn(html))).toEqual([]);
  for (const path of filesOf('.ics')) {
    const lines = read(path).replaceAll('\r\n ', '').trim().split('\r\n');
    expect(
      lines.filter((line) => !/^[A-Z-]+(?:;[^:]+)?:[^\n]*$/.test(line) || line.startsWith('X-RAN')),
      path,
    ).toEqual([]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBe(
      lines.filter((line) => line === 'END:VEVENT').length,
    );
  }
});

test('no cell of a table is a formula', () => {
  const tables = filesOf('.csv');
  expect(tables.length).toBeGreaterThan(2);
  for (const path of tables) expect(read(path), path).not.toMatch(/(?:^|[",\n])"[=+\-@\t\r\n]/);
  for (const path of filesOf('.xlsx')) {
    const parts = Object.entries(unzipSync(readFileSync(join(out, path)))).filter(([name]) => name.endsWith('.xml'));
    for (const [name, bytes] of parts)
      expect(Buffer.from(bytes).toString('utf8'), `${path} ${name}`).not.toMatch(/<f[ >]/);
  }
});

test('the Markdown of a page holds no HTML that runs', () => {
  for (const path of filesOf('.md')) expect(dangersIn(markdownToHtml(read(path)).html), path).toEqual([]);
});

test('no PDF has a script or a link to one', async () => {
  expect(filesOf('.pdf').length).toBeGreaterThan(8);
  expect([...(await searchEveryByte(out, /\/S\s*\/JavaScript|\/URI\s*\((?:javascript|data):/gi)).values()]).toEqual([]);
});

test('an injection that is not escaped is found', async ({ browser }) => {
  const control = scratch('hostile-control');
  put(control, 'index.html', `<!doctype html><title>Control</title><p>${breakout('control')}</p>`);
  await whileServed(control, '/', async (address) => {
    const { page, ran, close } = await unprotected(browser, address);
    await page.goto('/');
    await expect.poll(() => ran.length).toBeGreaterThanOrEqual(3);
    expect(new Set(ran)).toEqual(new Set(['control']));
    const dangers = (await dangersOn(page)).join('\n');
    for (const danger of ['the script', 'onError', 'onLoad', 'href="javascript:']) expect(dangers).toContain(danger);
    await close();
  });
  expect(dangersIn(markdownToHtml(breakout('control')).html)).not.toEqual([]);
});
