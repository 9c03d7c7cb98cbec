import type { Crosswalk } from '../../model/crosswalk.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import { sampleLine } from '../../ui-text/chrome.ts';
import { frameworkTitle } from '../../ui-text/frameworks.ts';
import { registerTitle } from '../../ui-text/register-words.ts';
import { tableText } from '../../ui-text/tables.ts';
import type { Absolute } from '../absolute.ts';
import { crosswalkTable } from './crosswalk-table.ts';
import { questionTable } from './question-table.ts';
import { changeTable, registerTable } from './register-table.ts';
import { dayCell, type Cell, type Table } from './table.ts';
import type { Workbook } from './xlsx.ts';

/** The sheet that says whose workbook it is, of which day, and where it comes from. */
function aboutSheet({ organization, asOf }: TrustCenter, title: string, page: string, data?: string): Table {
  const rows: (readonly [string, Cell])[] = [
    [tableText.title, title],
    [tableText.organization, organization.legalName ?? organization.name],
    [tableText.asOf, dayCell(asOf)],
    [tableText.page, page],
  ];
  if (data !== undefined) rows.push([tableText.data, data]);
  if (organization.sample) rows.push([tableText.fictional, sampleLine(organization.name)]);
  return {
    name: tableText.about,
    columns: [
      { header: tableText.what, width: 20 },
      { header: tableText.value, width: 80 },
    ],
    rows,
  };
}

function workbook(center: TrustCenter, title: string, sheets: readonly Table[], page: string, data?: string): Workbook {
  const { organization, asOf } = center;
  const about = aboutSheet(center, title, page, data);
  return { title, author: organization.legalName ?? organization.name, asOf, sheets: [...sheets, about] };
}

/** The register and its changes as a workbook. */
export function registerWorkbook(center: TrustCenter, absolute: Absolute): Workbook {
  const sheets = [registerTable(center, absolute), changeTable(center, absolute)];
  const title = registerTitle(center.organization);
  return workbook(center, title, sheets, absolute('/subprocessors/'), absolute('/data/subprocessors.json'));
}

/** The answered questions as a workbook. */
export function questionWorkbook(center: TrustCenter, absolute: Absolute): Workbook {
  const title = tableText.questionsTitle(center.organization.name);
  const sheets = [questionTable(center, absolute)];
  return workbook(center, title, sheets, absolute('/questions/'), absolute('/data/questions.json'));
}

/** What answers to the requirements of a framework, as a workbook. */
export function crosswalkWorkbook(center: TrustCenter, crosswalk: Crosswalk, absolute: Absolute): Workbook {
  const titleOf = crosswalk.whole ? tableText.crosswalkTitle : tableText.referencesTitle;
  const title = titleOf(center.organization.name, frameworkTitle(crosswalk.framework));
  const sheets = [crosswalkTable(crosswalk, absolute)];
  return workbook(center, title, sheets, absolute(crosswalk.href));
}
