import { expect, test } from '@playwright/test';
import type { Element, ElementContent } from 'hast';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { htmlToHast } from 'satteri';
import { readPdf, solid } from '../unit/renditions/pdf/read-pdf.ts';
import { builtSite, isDefault, siteNames } from './every-site.ts';

/** Elements whose words are not the article's: links of headings, what screen readers hear of tables, what changed. */
function isBeside({ tagName, properties, children }: Element): boolean {
  const names = Array.isArray(properties.className) ? properties.className : [];
  if (names.includes('anchor') || names.includes('sr') || tagName === 'svg' || tagName === 'style') return true;
  const [heading] = children.filter((child) => child.type === 'element');
  return tagName === 'section' && heading?.properties.id === 'changes-in-this-version';
}

/** The notes of a page that have not been read yet, and those of the table that is being read. */
interface Notes {
  unread: Map<string, Element>;
  below?: string[];
}

/** The words of a node in reading order: a footnote is read where it is first referred to, that of a table below it. */
function wordsOf(node: ElementContent, notes: Notes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isBeside(node)) return '';
  if ('dataFootnoteBackref' in node.properties || 'dataFootnotes' in node.properties) return '';
  const inner = (within: Notes): string => node.children.map((child) => wordsOf(child, within)).join('');
  if ('dataFootnoteRef' in node.properties) {
    const note = noteWords(String(node.properties.href).slice(1), notes);
    if (notes.below === undefined) return note;
    notes.below.push(note);
    return inner(notes);
  }
  if (node.tagName !== 'tbody') return `${inner(notes)} `;
  const below: string[] = [];
  return [inner({ ...notes, below }), ...below].join(' ');
}

function noteWords(id: string, { unread }: Notes): string {
  const note = unread.get(id);
  unread.delete(id);
  return note === undefined ? '' : wordsOf(note, { unread });
}

function find(nodes: readonly ElementContent[], passes: (element: Element) => boolean): Element | undefined {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const found = passes(node) ? node : find(node.children, passes);
    if (found) return found;
  }
  return undefined;
}

/** The words of the article of a page. */
function articleWords(html: string): string {
  const tree = htmlToHast(html);
  const children = tree.type === 'root' ? tree.children.filter((child) => child.type === 'element') : [];
  const article = find(children, ({ tagName }) => tagName === 'article');
  const section = article && find([article], ({ properties }) => 'dataFootnotes' in properties);
  const list = section?.children.flatMap((child) => (child.type === 'element' ? child.children : [])) ?? [];
  const items = list.filter((child) => child.type === 'element');
  return article === undefined
    ? ''
    : wordsOf(article, { unread: new Map(items.map((item) => [String(item.properties.id), item])) });
}

const REGISTER = 'subprocessors/register.pdf';

/** What a site says of itself as data. */
const readJson = (folder: string, path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));

/** What identifies a version of a document, as its JSON says; of an advisory, nothing. */
function factsOf(folder: string, pdf: string): string[] {
  const file = pdf.replace(/\.pdf$/, '.json');
  if (!existsSync(join(folder, file))) return [];
  const data = readJson(folder, file) as Record<string, string | undefined>;
  const names = ['title', 'summary', 'documentId', 'version', 'owner', 'approvedBy', 'classification'];
  return names.map((name) => data[name]).filter((fact) => fact !== undefined);
}

for (const name of siteNames) {
  test(`what the pages of ${name} say, their PDFs say, and the checksum is the file's`, async () => {
    const folder = await builtSite(name);
    const files = globSync('{policies/*,whitepaper,disclosure,advisories}/*.pdf', { cwd: folder }).sort();
    const pages = globSync('{policies/*,whitepaper,disclosure,advisories}/*/index.html', { cwd: folder })
      .map((page) => page.replace(/.index\.html$/, ''))
      .filter((page) => /(?:\/[\d.]+|advisories\/[^/]+)$/.test(page.replaceAll('\\', '/')));
    expect(files).toEqual(pages.map((page) => `${page}.pdf`).sort());
    // No PDF of the site is left out but that of the register: register-paper.spec.ts.
    const all = globSync('**/*.pdf', { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
    expect(all.filter((file) => file !== REGISTER).sort()).toEqual(files.map((file) => file.replaceAll('\\', '/')));
    expect(all.length).toBeGreaterThan(isDefault(name) ? 25 : 0);
    for (const file of files) {
      const bytes = readFileSync(join(folder, file));
      const html = readFileSync(join(folder, file.replace(/\.pdf$/, ''), 'index.html'), 'utf8');
      const words = articleWords(html);
      const pdf = await readPdf(bytes);
      expect(solid(words).length, file).toBeGreaterThan(100);
      // The article is the end of the PDF: what stands before it is the title, the control block and the contents.
      expect(solid(pdf.text).endsWith(solid(words)), `${file}: ${difference(solid(pdf.text), solid(words))}`).toBe(
        true,
      );
      expect(html, file).toContain(createHash('sha256').update(bytes).digest('hex'));
      if (pdf.pages <= 5) expect(bytes.byteLength, file).toBeLessThanOrEqual(60_000);
      for (const fact of factsOf(folder, file)) expect(solid(pdf.text), `${file}: ${fact}`).toContain(solid(fact));
    }
  });
}

/** What the disclosure page says of the programme, a text for each heading, item, term, definition and cell. */
function programmeOf(html: string): string[] {
  const tree = htmlToHast(html);
  const children = tree.type === 'root' ? tree.children.filter((child) => child.type === 'element') : [];
  const isProgramme = (element: Element): boolean =>
    element.tagName === 'section' &&
    find(element.children, ({ properties }) => String(properties.id).startsWith('programme.')) !== undefined;
  const inner = (node: ElementContent, isIn: boolean): string[] => {
    if (node.type !== 'element') return [];
    const within = isIn || isProgramme(node);
    if (within && /^(?:h2|li|dt|dd|td|th|p)$/.test(node.tagName)) return [wordsOf(node, { unread: new Map() })];
    return node.children.flatMap((child) => inner(child, within));
  };
  return children.flatMap((child) => inner(child, false));
}

test('the PDF of the disclosure policy in force has the programme that its page shows', async () => {
  const folder = await builtSite(siteNames.find(isDefault) ?? '');
  const programme = programmeOf(readFileSync(join(folder, 'disclosure', 'index.html'), 'utf8'));
  expect(programme.length).toBeGreaterThan(40);
  const pdf = await readPdf(readFileSync(join(folder, 'disclosure', '1.1.pdf')));
  const text = solid(pdf.text);
  expect(programme.filter((words) => !text.includes(solid(words)))).toEqual([]);
  expect(pdf.bookmarks.slice(0, 3)).toEqual(['How to report', 'In scope', 'Out of scope']);
  // Links of the text to the programme lead to what this PDF has of it.
  const html = readFileSync(join(folder, 'disclosure', '1.1', 'index.html'), 'utf8');
  expect(html).toContain('href="/disclosure/#programme.in-scope"');
  expect(pdf.links.filter((link) => String(link).includes('/disclosure/#'))).toEqual([]);
  expect(pdf.links.filter((link) => typeof link === 'number').length).toBeGreaterThan(3);
  // A version that was replaced had another programme.
  const old = await readPdf(readFileSync(join(folder, 'disclosure', '1.0.pdf')));
  expect(old.text).not.toContain('€');
});

test('no PDF refers to what stands beside it', async () => {
  for (const name of siteNames) {
    const folder = await builtSite(name);
    for (const file of globSync('**/*.pdf', { cwd: folder })) {
      const { text } = await readPdf(readFileSync(join(folder, file)));
      const found = /(?:beside|next to) this text|(?:on )?this page(?! of)|side column/.exec(text.replace(/\s+/g, ' '));
      expect(found?.[0], `${name}: ${file}`).toBeUndefined();
    }
  }
});

/** Where the end of a text and an expected end part, read from behind. */
function difference(text: string, end: string): string {
  for (let back = 1; back <= end.length; back += 1) {
    if (text.at(-back) !== end.at(-back))
      return `…${text.slice(-back - 60).slice(0, 80)}… is not …${end.slice(-back - 60).slice(0, 80)}…`;
  }
  return 'same';
}
