import type { Element, ElementContent, Root, RootContent } from 'hast';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlToHast } from 'satteri';
import { listFiles } from '../../src/integrity/checksum-list.ts';
import { outputFolder } from '../../src/site/folder.ts';

/** A page of the built site, read from its file. */
export interface BuiltPage {
  /** As it is served, without the base path: `/policies/`, `/404.html`. */
  readonly path: string;
  readonly html: string;
  /** Its elements in the order of the text; those in a template are not on the page. */
  readonly elements: readonly Element[];
}

/** The paths that the sitemap lists, base path included. */
export function sitemapPaths(folder = outputFolder()): string[] {
  const sitemap = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname);
}

const read = new Map<string, readonly BuiltPage[]>();

/** Every HTML file of the built site, read once in a process: no test builds into a folder that was read. */
export function builtPages(folder = outputFolder()): readonly BuiltPage[] {
  const pages = read.get(folder) ?? readPages(folder);
  read.set(folder, pages);
  return pages;
}

function readPages(folder: string): BuiltPage[] {
  return listFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const path = `/${file}`.replace(/\/index\.html$/, '/');
      return { path, html, elements: elementsIn(htmlToHast(html)) };
    });
}

/** The paths of all comparisons of two versions, without the base path. */
export function redlinePaths(folder = outputFolder()): string[] {
  return globSync('**/changes/*-to-*/index.html', { cwd: folder })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .sort();
}

/** Text of an element, as read out: with the labels and alternative texts of what it holds. */
export function nameOf({ properties, children }: Element): string {
  const { ariaLabel, alt } = properties;
  if (typeof ariaLabel === 'string') return ariaLabel;
  if (typeof alt === 'string') return alt;
  return children.map(textOf).join('').trim();
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? nameOf(node) : '';
}

function elementsIn(node: Root | RootContent): Element[] {
  if (node.type !== 'root' && node.type !== 'element') return [];
  if (node.type === 'element' && node.tagName === 'template') return [node];
  const below = node.children.flatMap(elementsIn);
  return node.type === 'element' ? [node, ...below] : below;
}

/** Elements that begin a line of their own, or a cell. */
const BLOCKS =
  /^(?:address|article|aside|blockquote|br|caption|dd|div|dl|dt|figcaption|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|t[dhr]|ul)$/;

const UNSEEN = new Set(['script', 'style', 'template', 'title']);

/** What a reader of a page sees of its text, with one space between words and between blocks. */
export function wordsOf({ html }: BuiltPage): string {
  return seen(htmlToHast(html)).replace(/\s+/g, ' ');
}

/** The same of one element. */
export const wordsIn = (element: Element): string => seen(element).replace(/\s+/g, ' ').trim();

function seen(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'root' && node.type !== 'element') return '';
  if (node.type === 'root') return node.children.map(seen).join('');
  if (UNSEEN.has(node.tagName)) return '';
  const text = node.children.map(seen).join('');
  return BLOCKS.test(node.tagName) ? ` ${text} ` : text;
}
