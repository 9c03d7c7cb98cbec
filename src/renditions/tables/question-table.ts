import type { Entry } from '../../model/content.ts';
import { questionGroups } from '../../model/questions.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { Question } from '../../schemas/question.ts';
import { refLabel } from '../../ui-text/frameworks.ts';
import { answerLabels } from '../../ui-text/questions.ts';
import { tableText } from '../../ui-text/tables.ts';
import type { Absolute } from '../absolute.ts';
import { dayCell, listCell, tableOf, type Column, type Table } from './table.ts';

/** "Access Control Policy", or one version of it with its number. */
function documentTitle({ documents }: TrustCenter, ref: string): string {
  const document = documents.find((candidate) => ref === candidate.ref || ref.startsWith(`${candidate.ref}/`));
  return document ? [document.shown.data.title, ref.slice(document.ref.length + 1)].filter(Boolean).join(' ') : ref;
}

const columns = (center: TrustCenter, absolute: Absolute): readonly Column<Entry<Question>>[] => [
  { header: tableText.id, width: 10, cell: ({ id }) => id },
  { header: tableText.group, width: 24, cell: ({ data }) => data.group },
  { header: tableText.question, width: 56, cell: ({ data }) => data.question },
  { header: tableText.answer, width: 14, cell: ({ data }) => answerLabels[data.answer] },
  { header: tableText.explanation, width: 64, cell: ({ data }) => data.explanation },
  { header: tableText.requirements, width: 36, cell: ({ data }) => listCell(data.controls?.map(refLabel)) },
  {
    header: tableText.documents,
    width: 36,
    cell: ({ data }) => listCell(data.documents?.map((ref) => documentTitle(center, ref))),
  },
  { header: tableText.checked, width: 13, cell: ({ data }) => dayCell(data.reviewed) },
  { header: tableText.permalink, width: 44, cell: ({ id }) => absolute(`/questions/#${id}`) },
];

/** The answered questions in the order of their page, a row each. */
export function questionTable(center: TrustCenter, absolute: Absolute): Table {
  const questions = questionGroups(center.questions).flatMap((group) => group.questions);
  return tableOf(tableText.questions, columns(center, absolute), questions);
}
