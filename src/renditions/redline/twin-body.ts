import type { ElementContent } from 'hast';
import type { Told } from '../../model/redlines.ts';
import { changeCount, partKind, redlineText as words } from '../../ui-text/redline.ts';
import { element, text } from '../markdown/hast.ts';
import { markdownOf } from '../markdown/markdown.ts';
import { compareFrontMatter } from './front-matter.ts';
import { markdownMarks } from './markdown-marks.ts';
import { changedParts, isUnchanged } from './overview.ts';
import type { RedlineSource } from './publish.ts';
import type { PartSummary, Redline } from './redline.ts';
import { definitions, heading, link, paragraph } from './twin-blocks.ts';

const row = (tagName: 'td' | 'th', cells: readonly ElementContent[]): ElementContent => {
  const alignOf = (column: number) => (column > 1 ? { dataAlign: 'right' } : {});
  return element(
    'tr',
    cells.map((cell, column) => element(tagName, [cell], alignOf(column))),
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
  const head = element('thead', [row('th', [section, change, inserted, deleted].map(text))]);
  const body = element('tbody', changedParts(parts).map(partRow));
  return [paragraph(text(changeCount(parts, total))), element('table', [head, body])];
}

/** What the authors say each version changed. */
function toldOf(told: readonly Told[]): ElementContent[] {
  const items = told.flatMap(({ version, changes }) => [
    ...(told.length > 1 ? [heading(4, words.toldOf(version))] : []),
    element(
      'ul',
      changes.map((change) => element('li', [text(change)])),
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
export function twinBody(source: RedlineSource, redline: Redline): string {
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
