import type { ElementContent } from 'hast';
import type { RedlinePair } from '../../model/redlines.ts';
import { formatDate } from '../../ui-text/dates.ts';
import { statusLine } from '../../ui-text/documents.ts';
import { changeCount, partKind, redlineText as words } from '../../ui-text/redline.ts';
import { element, text } from '../markdown/hast.ts';
import { changedParts, isUnchanged } from './overview.ts';
import type { PublishedRedline } from './publish.ts';
import type { PartSummary } from './redline.ts';

export const paragraph = (...content: ElementContent[]): ElementContent => element('p', content);

export const heading = (level: 1 | 2 | 3 | 4, title: string): ElementContent =>
  element(`h${String(level)}`, [text(title)]);

export const list = (items: readonly string[]): ElementContent =>
  element(
    'ul',
    items.map((item) => element('li', [text(item)])),
  );

export const definitions = (items: readonly { term: string; content: ElementContent[] }[]): ElementContent =>
  element(
    'dl',
    items.flatMap(({ term, content }) => [element('dt', [text(term)]), element('dd', content)]),
  );

const link = (label: string, href: string): ElementContent => element('a', [text(label)], { href });

/** Words with some of them between backticks, as code. */
const withCode = (sentence: string): ElementContent[] =>
  sentence.split('`').map((part, index) => (index % 2 === 0 ? text(part) : element('code', [text(part)])));

/** Which versions are compared, and how the marks of change are read. */
export function sides({ from, to }: RedlinePair): ElementContent {
  const [earlier, later] = [from, to].map((version) => [
    link(words.versionOf(version.data.title, version.version), version.href),
    text(`. ${statusLine(version)}`),
  ]);
  const legend = [
    element('ins', [text(words.sampleInserted)]),
    text(' '),
    element('deletion', [text(words.sampleDeleted)]),
    text(' '),
    ...withCode(words.twinLegend),
  ];
  const quoted = words.quoted(formatDate(from.moment), formatDate(to.moment));
  return definitions([
    { term: words.earlier, content: earlier ?? [] },
    { term: words.later, content: later ?? [] },
    { term: words.howToRead, content: [...legend, ...(from.moment === to.moment ? [] : [text(` ${quoted}`)])] },
  ]);
}

const cells = (tagName: 'td' | 'th', [section, ...others]: readonly (string | ElementContent)[]): ElementContent =>
  element(
    'tr',
    [section, ...others].map((cell, index) =>
      element(tagName, [typeof cell === 'object' ? cell : text(cell ?? '')], index > 1 ? { dataAlign: 'right' } : {}),
    ),
  );

function partRow({ title, id, kind, isMoved, moved, inserted, deleted }: PartSummary): ElementContent {
  const name = link(title, `#${id ?? ''}`);
  return cells('td', [name, partKind(kind, isMoved, moved), String(inserted), String(deleted)]);
}

/** How much changed, and every section that did. */
export function summary({ parts, total }: PublishedRedline): ElementContent[] {
  if (isUnchanged({ parts, total })) return [paragraph(text(words.textSame))];
  const { section, change, inserted, deleted } = words.columns;
  const head = element('thead', [cells('th', [section, change, inserted, deleted])]);
  const body = element('tbody', changedParts(parts).map(partRow));
  return [paragraph(text(changeCount(parts, total))), element('table', [head, body])];
}
