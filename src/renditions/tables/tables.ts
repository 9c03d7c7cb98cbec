import { coverageLabel, coverageWords, crosswalkText, refLabel, refPath } from '#words/frameworks';
import { answerLabels } from '#words/questions';
import {
  entryName,
  fieldLabels,
  mechanismLabels,
  mechanismsOf,
  placeName,
  subprocessorStates,
  tierLabels,
} from '#words/register';
import { changeLabel } from '#words/register-changes';
import { droppedLines, droppedText, postponementLines } from '#words/register-dropped';
import { tableText } from '#words/tables';
import type { Entry } from '../../model/content.ts';
import { type Crosswalk, type CrosswalkRow, rowsByGroup } from '../../model/crosswalk.ts';
import { questionGroups } from '../../model/records.ts';
import { firstDate, type RegisterChange } from '../../model/register-change.ts';
import { changesOf, type RegisteredChange, stateIn } from '../../model/register-history.ts';
import type { RegisterEntry } from '../../model/register.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import { cloudRegionById } from '../../schemas/fields/places.ts';
import type { Location } from '../../schemas/places.ts';
import type { Question } from '../../schemas/texts.ts';
import type { Absolute } from '../surroundings.ts';
import { type Cell, type Column, dayCell, listCell, sentencesCell, type Table, tableOf } from './table.ts';

const crosswalkColumns = (absolute: Absolute, whole: boolean): readonly Column<CrosswalkRow>[] => [
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
    crosswalkColumns(absolute, crosswalk.whole),
    rows,
  );
}

/** "Access Control Policy", or one version of it with its number. */
function documentTitle({ documents }: TrustCenter, ref: string): string {
  const document = documents.find((candidate) => ref === candidate.ref || ref.startsWith(`${candidate.ref}/`));
  return document ? [document.shown.data.title, ref.slice(document.ref.length + 1)].filter(Boolean).join(' ') : ref;
}

const questionColumns = (center: TrustCenter, absolute: Absolute): readonly Column<Entry<Question>>[] => [
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
  return tableOf(tableText.questions, questionColumns(center, absolute), questions);
}

const unique = (values: readonly string[] | undefined): string[] | undefined => values && [...new Set(values)];

const countryOf = ({ country, region }: Location): string | undefined =>
  country ?? (region === undefined ? undefined : cloudRegionById(region)?.country);

const added = (changes: readonly RegisterChange[]): RegisterChange | undefined =>
  changes.find(({ kind }) => kind === 'added');

const postponementsCell = (change: RegisterChange | undefined): Cell =>
  change && change.postponed.length > 0 ? sentencesCell(postponementLines(change)) : undefined;

/** The day it was first announced for, where it began or begins on another or never did. */
function firstAnnouncedFor({ changes, begins }: RegisterEntry): string | undefined {
  const start = added(changes);
  return start === undefined || firstDate(start) === begins ? undefined : firstDate(start);
}

const registerColumns = (absolute: Absolute, stateOf: ReturnType<typeof stateIn>): readonly Column<RegisterEntry>[] => [
  { header: tableText.id, width: 18, cell: ({ id }) => id },
  { header: fieldLabels.name, width: 28, cell: ({ details }) => details.name },
  { header: fieldLabels.service, width: 24, cell: ({ details }) => details.service },
  { header: tableText.state, width: 12, cell: (entry) => subprocessorStates[stateOf(entry)] },
  { header: fieldLabels.tier, width: 10, cell: ({ details }) => details.tier && tierLabels[details.tier] },
  { header: fieldLabels.purpose, width: 44, cell: ({ details }) => details.purpose },
  { header: fieldLabels.dataCategories, width: 36, cell: ({ details }) => listCell(details.dataCategories) },
  { header: fieldLabels.dataSubjects, width: 28, cell: ({ details }) => listCell(details.dataSubjects) },
  { header: fieldLabels.dataAccess, width: 44, cell: ({ details }) => details.dataAccess },
  {
    header: fieldLabels.locations,
    width: 32,
    cell: ({ details }) => listCell(unique(details.locations?.map(placeName))),
  },
  {
    header: tableText.countries,
    width: 11,
    cell: ({ details }) =>
      listCell(unique(details.locations?.map(countryOf).filter((country) => country !== undefined))),
  },
  {
    header: fieldLabels.transferMechanism,
    width: 40,
    cell: ({ details }) => listCell(mechanismsOf(details).map((mechanism) => mechanismLabels[mechanism])) || undefined,
  },
  { header: tableText.announced, width: 12, cell: ({ record }) => dayCell(record.announced) },
  {
    header: tableText.effective,
    width: 12,
    cell: ({ state, begins }) => dayCell(state === 'announced' ? undefined : begins),
  },
  { header: droppedText.firstAnnouncedFor, width: 18, cell: (entry) => dayCell(firstAnnouncedFor(entry)) },
  { header: droppedText.postponements, width: 44, cell: ({ changes }) => postponementsCell(added(changes)) },
  { header: tableText.ended, width: 14, cell: ({ ends }) => dayCell(ends) },
  { header: tableText.dropped, width: 18, cell: ({ dropped }) => dayCell(dropped?.on) },
  { header: tableText.droppedReason, width: 40, cell: ({ dropped }) => dropped?.reason },
  { header: tableText.nextChange, width: 15, cell: ({ upcoming }) => dayCell(upcoming[0]?.effective) },
  { header: tableText.nextChangeSummary, width: 40, cell: ({ upcoming }) => upcoming[0]?.summary },
  { header: tableText.objection, width: 16, cell: ({ upcoming }) => dayCell(upcoming[0]?.objectionDeadline) },
  { header: fieldLabels.legalEntity, width: 30, cell: ({ details }) => details.legalEntity },
  { header: fieldLabels.address, width: 36, cell: ({ details }) => details.address },
  { header: fieldLabels.contact, width: 30, cell: ({ details }) => details.contact },
  { header: fieldLabels.website, width: 28, cell: ({ details }) => details.website },
  { header: fieldLabels.certifications, width: 32, cell: ({ details }) => listCell(details.certifications) },
  { header: fieldLabels.safeguards, width: 44, cell: ({ details }) => sentencesCell(details.safeguards) },
  { header: fieldLabels.dpaUrl, width: 32, cell: ({ details }) => details.dpaUrl },
  { header: fieldLabels.trustCenter, width: 32, cell: ({ details }) => details.trustCenter },
  { header: tableText.permalink, width: 44, cell: ({ href }) => absolute(href) },
];

/** The register as it stands, ended entries included, a row each. */
export function registerTable({ register }: TrustCenter, absolute: Absolute): Table {
  return tableOf(tableText.register, registerColumns(absolute, stateIn(register)), register);
}

/** What never took effect has no such day. */
const effectOf = ({ dropped, effective }: RegisterChange): string | undefined =>
  dropped === undefined ? effective : undefined;

const movedFrom = (change: RegisterChange): string | undefined =>
  firstDate(change) === effectOf(change) ? undefined : firstDate(change);

const changeColumns = (absolute: Absolute): readonly Column<RegisteredChange>[] => [
  { header: tableText.takesEffect, width: 13, cell: ({ change }) => dayCell(effectOf(change)) },
  {
    header: fieldLabels.name,
    width: 32,
    cell: ({ change }) => entryName(change.name, change.service),
  },
  { header: tableText.change, width: 14, cell: ({ change }) => changeLabel(change) },
  {
    header: tableText.summary,
    width: 60,
    cell: ({ change }) => (change.dropped ? droppedLines(change).join(' ') : change.summary),
  },
  { header: droppedText.firstAnnouncedFor, width: 18, cell: ({ change }) => dayCell(movedFrom(change)) },
  { header: droppedText.postponements, width: 44, cell: ({ change }) => postponementsCell(change) },
  { header: tableText.announced, width: 13, cell: ({ change }) => dayCell(change.announced) },
  { header: tableText.objection, width: 16, cell: ({ change }) => dayCell(change.objectionDeadline) },
  { header: tableText.emergency, width: 40, cell: ({ change }) => change.emergency },
  { header: tableText.permalink, width: 44, cell: ({ entry }) => absolute(entry.href) },
];

/** Every change of the register that has been announced, the latest first, a row each. */
export function changeTable({ register }: TrustCenter, absolute: Absolute): Table {
  return tableOf(tableText.changes, changeColumns(absolute), changesOf(register));
}
