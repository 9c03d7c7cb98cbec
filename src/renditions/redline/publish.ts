import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { createHash } from 'node:crypto';
import { h } from 'hastscript';
import { changeCount, partKind, redlineText as words } from '#words/redline';
import { readHtml, text } from '../../markdown/html.ts';
import type { Told } from '../../model/redlines.ts';
import type { DocumentFrontMatter } from '../../schemas/texts.ts';
import { codeFingerprint, keptFiles } from '../kept-files.ts';
import { markdownOf } from '../markdown/markdown.ts';
import { compareFrontMatter } from './front-matter.ts';
import { markdownMarks } from './markdown-marks.ts';
import { type PartSummary, type Redline, redline } from './redline.ts';

/** The parts of a text of which a reader is told that something became of them. */
export function changedParts(parts: readonly PartSummary[]): PartSummary[] {
  return parts.filter(({ kind, isMoved, moved }) => kind !== 'same' || isMoved || moved > 0);
}

/** Whether both versions say the same. */
export function isUnchanged({ parts, total }: Pick<PublishedRedline, 'parts' | 'total'>): boolean {
  return parts.every(({ kind, isMoved }) => kind === 'same' && !isMoved) && total.inserted + total.deleted === 0;
}

export const paragraph = (...content: ElementContent[]): ElementContent => h('p', content);

export const heading = (level: 1 | 2 | 3 | 4, title: string): ElementContent => h(`h${String(level)}`, title);

export const link = (label: string, href: string): ElementContent => h('a', { href }, label);

export const definitions = (items: readonly { term: string; content: ElementContent[] }[]): ElementContent =>
  h(
    'dl',
    items.flatMap(({ term, content }) => [h('dt', term), h('dd', content)]),
  );

const row = (tagName: 'td' | 'th', cells: readonly ElementContent[]): ElementContent => {
  const alignOf = (column: number) => (column > 1 ? { dataAlign: 'right' } : {});
  return h(
    'tr',
    cells.map((cell, column) => h(tagName, alignOf(column), [cell])),
  );
};

function partRow({ title, id, kind, isMoved, moved, inserted, deleted }: PartSummary): ElementContent {
  const facts = [partKind(kind, isMoved, moved), String(inserted), String(deleted)];
  return row('td', [link(title, `#${id ?? ''}`), ...facts.map(text)]);
}

/** How much changed, and every section that did. */
function summary({ parts, total }: Redline): ElementContent[] {
  if (isUnchanged({ parts, total })) return [paragraph(text(words.textSame))];
  const { section, change, inserted, deleted } = words.columns;
  const head = h('thead', [row('th', [section, change, inserted, deleted].map(text))]);
  const body = h('tbody', changedParts(parts).map(partRow));
  return [paragraph(text(changeCount(parts, total))), h('table', [head, body])];
}

/** What the authors say each version changed. */
function toldOf(told: readonly Told[]): ElementContent[] {
  const items = told.flatMap(({ version, changes }) => [
    ...(told.length > 1 ? [heading(4, words.toldOf(version))] : []),
    h(
      'ul',
      changes.map((change) => h('li', change)),
    ),
  ]);
  return items.length === 0 ? [] : [heading(3, words.told), ...items];
}

function details({ from, to }: RedlineSource): ElementContent {
  const fields = compareFrontMatter(from.data, to.data);
  if (fields.length === 0) return paragraph(text(words.detailsSame));
  return definitions(fields.map(({ label, content }) => ({ term: label, content: markdownMarks(content) })));
}

/** What the twin of a redline says below its head, on whatever day: what was inserted in `<ins>`, deleted in `<del>`. */
function twinBody(source: RedlineSource, redline: Redline): string {
  const content = [
    heading(2, words.summary),
    ...summary(redline),
    ...toldOf(source.told),
    heading(2, words.details),
    details(source),
    heading(2, words.text),
    ...markdownMarks(redline.content),
  ];
  return markdownOf(content, source.page);
}

/** All that a comparison is made from: it can be handed to a thread, and its hash is its key. */
export interface RedlineSource {
  /** The earlier version: its article in HTML, and what it says about itself. */
  from: { html: string; data: DocumentFrontMatter };
  to: { html: string; data: DocumentFrontMatter };
  told: readonly Told[];
  /** The absolute address of the page. */
  page: string;
}

/** What came of it. */
export interface PublishedRedline extends Omit<Redline, 'content'> {
  /** The text with its marks, as the page shows it. */
  html: string;
  /** The page from its summary on. */
  markdown: string;
}

/** Compares two versions, and writes what came of it as HTML and as Markdown. */
export function publishRedline(source: RedlineSource): PublishedRedline {
  const { content, parts, total } = redline(readHtml(source.from.html), readHtml(source.to.html));
  return { html: toHtml(content), markdown: twinBody(source, { content, parts, total }), parts, total };
}

const kept = keptFiles('redlines');

const keyOf = (source: RedlineSource): string =>
  createHash('sha256').update(codeFingerprint()).update(JSON.stringify(source)).digest('hex');

/** What an earlier build found between the same texts; `undefined` where it did not compare them. */
export function readRedline(source: RedlineSource): PublishedRedline | undefined {
  const bytes = kept.read(keyOf(source));
  return bytes && (JSON.parse(bytes.toString('utf8')) as PublishedRedline);
}

/** Keeps a comparison for later builds. */
export function writeRedline(source: RedlineSource, redline: PublishedRedline): void {
  kept.write(keyOf(source), Buffer.from(JSON.stringify(redline)));
}
