import type { FieldChange, RegisterChange } from '../../model/register-change.ts';
import type { endedOf } from '../../model/register-history.ts';
import type { RegisterEntry } from '../../model/register.ts';
import { formatDate } from '#words/dates';
import { changeText, fieldItems, isInInterface } from '#words/register-changes';
import { droppedText, entryOutcome, postponementLines } from '#words/register-dropped';
import type { RegisterWords } from '#words/register-words';
import {
  entryName,
  fieldLabels,
  mechanismsOf,
  placesOf,
  registerText,
  shortMechanismLabels,
  tierLabels,
} from '#words/register';
import type { ArticleNode, Inline, TableNode } from '../article/read.ts';
import { cell, type AuthorWords } from './paper.ts';

/** A line of a cell: a text, or words of the interface with what an author wrote after them. */
type Line = string | { said: string; words?: string };

/** A column of a table of records; the lines of a cell, none where the record does not state it. */
export interface Column<Row> {
  title: string;
  lines: (row: Row) => (Line | undefined)[];
  /** Whether the lines are an author's words, and not a label, a name or a date. */
  isAuthors?: true;
  /** What a cell says that states nothing. */
  otherwise?: string;
}

type EndedEntry = ReturnType<typeof endedOf>[number];

const { columns, endedColumns: ended } = registerText;

/** What a field says before and after a change; of one that was not stated, what it says from then on. */
function fieldLines({ field, before, after }: FieldChange): Line[] {
  const { fieldColumns } = changeText;
  const told: [string, string[]][] = [
    [fieldColumns.before, fieldItems({ field }, before)],
    [fieldColumns.after, fieldItems({ field }, after)],
  ];
  return told
    .filter(([, items]) => items.length > 0)
    .map(([when, items]) => {
      const [label, value] = [`${fieldLabels[field]}, ${when.toLowerCase()}: `, items.join('; ')];
      return isInInterface(field) ? { said: `${label}${value}` } : { said: label, words: value };
    });
}

/** The columns of the subprocessors in use: who they are, what for, which data, where, since when, with which certificates, and in which tier. */
export const entryColumns = (words: RegisterWords): readonly Column<RegisterEntry>[] => [
  { title: words.columns.name, lines: ({ details }) => [details.name, details.service, details.legalEntity] },
  { title: columns.purpose, isAuthors: true, lines: ({ details }) => [details.purpose] },
  {
    title: words.columns.data,
    isAuthors: true,
    lines: ({ details }) => [details.dataCategories?.join(', '), details.dataAccess],
  },
  {
    title: columns.where,
    lines: ({ details }) => [
      details.locations && placesOf(details.locations),
      mechanismsOf(details)
        .map((mechanism) => shortMechanismLabels[mechanism])
        .join('; '),
    ],
  },
  {
    title: columns.since,
    lines: ({ begins }) => [begins && formatDate(begins)],
    otherwise: registerText.beforeRegister,
  },
  { title: columns.certificates, lines: ({ details }) => [details.certifications?.join(', ')] },
  { title: columns.tier, lines: ({ details }) => [details.tier && tierLabels[details.tier]] },
];

/** The columns of the subprocessors no longer in use: what for, from when to when, and why they went. */
export const endedColumns = (words: RegisterWords): readonly Column<EndedEntry>[] => [
  { title: words.columns.name, lines: ({ details }) => [details.name, details.service] },
  { title: ended.purpose, isAuthors: true, lines: ({ details }) => [details.purpose] },
  {
    title: ended.used,
    lines: ({ begins, ends }) => [ends && registerText.usedFor(begins && formatDate(begins), formatDate(ends))],
  },
  {
    title: ended.reason,
    isAuthors: true,
    lines: ({ record, successor }) => [
      record.endReason,
      successor && {
        said: `${registerText.replacedBy} ${entryName(successor.details.name, successor.details.service)}`,
      },
    ],
  },
];

/** The columns of the subprocessors that were never used: what became of them, and why. */
export const neverUsedColumns = (words: RegisterWords): readonly Column<RegisterEntry>[] => [
  { title: words.columns.name, lines: ({ details }) => [details.name, details.service] },
  { title: droppedText.columns.outcome, lines: (entry) => [entryOutcome(entry)] },
  { title: droppedText.columns.reason, isAuthors: true, lines: ({ dropped }) => [dropped?.reason] },
];

/** The columns of what changes soon: the day, who, what, when it was announced and until when to object. */
export const upcomingColumns = (words: RegisterWords): readonly Column<RegisterChange>[] => [
  { title: changeText.effective, lines: ({ effective }) => [formatDate(effective)] },
  { title: words.columns.name, lines: ({ name, kind }) => [name, changeText.kinds[kind]] },
  {
    title: changeText.kinds.changed,
    isAuthors: true,
    lines: (change) => [
      change.summary,
      change.emergency === undefined ? undefined : { said: `${changeText.emergency}: `, words: change.emergency },
      ...postponementLines(change).map((said) => ({ said })),
      ...change.fields.flatMap(fieldLines),
    ],
  },
  { title: changeText.announced, lines: ({ announced }) => [announced && formatDate(announced)] },
  {
    title: changeText.objectionsUntil,
    lines: ({ objectionDeadline }) => [objectionDeadline && formatDate(objectionDeadline)],
  },
];

/** A table with a row for each record; columns that no record states are left out. */
export function tableOf<Row>(all: readonly Column<Row>[], rows: readonly Row[], author: AuthorWords): TableNode {
  const present = ({ lines }: Column<Row>, row: Row): Line[] =>
    lines(row).filter((text): text is Line => text !== undefined && text !== '');
  const stated = all.filter((column) => rows.some((row) => present(column, row).length > 0));
  return {
    type: 'table',
    columns: Math.max(1, stated.length),
    head: [{ cells: stated.map(({ title }) => cell([title], true)) }],
    body: rows.map((row) => ({
      cells: stated.map((column, index) => ({
        header: index === 0 ? true : undefined,
        children: paragraphs(present(column, row), column, author),
      })),
    })),
  };
}

function paragraphs<Row>(lines: readonly Line[], column: Column<Row>, author: AuthorWords): ArticleNode[] {
  if (lines.length === 0) return [{ type: 'paragraph', children: [column.otherwise ?? registerText.blank] }];
  return lines.map((text, index) => ({
    type: 'paragraph',
    dim: index > 0 ? true : undefined,
    children: typeof text === 'string' ? [column.isAuthors ? author(text) : text] : labelled(text, author),
  }));
}

/** What the interface says, then what an author wrote. */
const labelled = ({ said, words }: Exclude<Line, string>, author: AuthorWords): Inline[] =>
  words === undefined ? [said] : [said, author(words)];
