import { rowsByGroup, type Crosswalk, type CrosswalkRow } from '../../model/crosswalk.ts';
import { coverageLabel, coverageWords, crosswalkText } from '../../ui-text/crosswalk.ts';
import { refLabel, refPath } from '../../ui-text/frameworks.ts';
import { tableText } from '../../ui-text/tables.ts';
import type { Absolute } from '../absolute.ts';
import { listCell, tableOf, type Column, type Table } from './table.ts';

const columns = (absolute: Absolute, whole: boolean): readonly Column<CrosswalkRow>[] => [
  // With the framework before it: alone, clause 4.1 is a day to a German spreadsheet.
  { header: tableText.requirement, width: 20, cell: ({ ref }) => refLabel(ref) },
  { header: tableText.title, width: 40, cell: ({ control }) => control.title },
  { header: tableText.group, width: 28, cell: ({ control }) => control.group },
  { header: tableText.state, width: 28, cell: whole ? coverageWords : coverageLabel },
  {
    header: crosswalkText.safeguards,
    width: 48,
    cell: ({ answers }) => listCell(answers.safeguards.map(({ data }) => data.title)),
  },
  {
    header: crosswalkText.documents,
    width: 40,
    cell: ({ answers }) =>
      listCell(answers.documents.map(({ shown }) => `${shown.data.title} ${shown.version} (${shown.data.id})`)),
  },
  {
    header: crosswalkText.promises,
    width: 40,
    cell: ({ answers }) => listCell(answers.commitments.map(({ data }) => data.title)),
  },
  {
    header: crosswalkText.questions,
    width: 56,
    cell: ({ answers }) => listCell(answers.questions.map(({ data }) => data.question)),
  },
  { header: tableText.permalink, width: 44, cell: ({ ref }) => absolute(refPath(ref)) },
];

/** The requirements of a framework that something answers to, in the order of their page, a row each. */
export function crosswalkTable(crosswalk: Crosswalk, absolute: Absolute): Table {
  const rows = rowsByGroup(crosswalk).flatMap((group) => group.rows);
  return tableOf(
    crosswalk.whole ? tableText.crosswalk : tableText.references,
    columns(absolute, crosswalk.whole),
    rows,
  );
}
