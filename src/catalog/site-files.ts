import { dataText, type formatLabels, integrityFileText, oscalText } from '#words/data';
import { crosswalkTitle, frameworkTitle } from '#words/frameworks';
import { registerTitle } from '#words/register-words';
import { tableText } from '#words/tables';
import { CHECKSUM_LIST, INTEGRITY_FILE } from '../integrity/checksum-list.ts';
import { INTEGRITY_SCHEMA } from '../integrity/integrity-file.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { subprocessors } from '../renditions/data/collections/subprocessors.ts';
import { dataFile, jsonText } from '../renditions/data/dataset.ts';
import { siteDatasets } from '../renditions/data/datasets.ts';
import { documentSchemaPath } from '../renditions/data/document-file.ts';
import type { NoticeTexts } from '../renditions/feed.ts';
import { llmsText } from '../renditions/llms-text.ts';
import { catalogFrameworks, oscalCatalog } from '../renditions/oscal/catalog.ts';
import {
  componentDefinition,
  componentKinds,
  hasComponents,
  requirementsOfComponents,
} from '../renditions/oscal/component-definition.ts';
import { catalogPath, componentDefinitionPath } from '../renditions/oscal/metadata.ts';
import type { Absolute } from '../renditions/surroundings.ts';
import { csvText, type Table } from '../renditions/tables/table.ts';
import { crosswalkTable, questionTable, registerTable } from '../renditions/tables/tables.ts';
import {
  crosswalkWorkbook,
  questionWorkbook,
  registerWorkbook,
  tableWorkbook,
  type Workbook,
  xlsxBytes,
} from '../renditions/tables/workbooks.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { listedNames, listedPage } from '../schemas/listed.ts';
import { XLSX } from '../site/media-types.ts';

export type MediaType = keyof typeof formatLabels;

/** What files are made with besides the trust center. */
export interface Making {
  absolute: Absolute;
  /** The texts of notices without a summary, which the build renders. */
  texts: () => Promise<NoticeTexts>;
}

/** A file and what makes it: one endpoint serves all of them. */
export interface MadeFile {
  /** From the root of the site. */
  path: string;
  make: (making: Making) => string | Uint8Array<ArrayBuffer> | Promise<string | Uint8Array<ArrayBuffer>>;
}

/** A file that holds what a page shows. */
export interface PageFile {
  /** From the root of the site. */
  path: string;
  /** Its media type. */
  type: string;
  /** The page that shows what it holds, from the root of the site: `/controls/soc2/`. */
  page?: string;
}

/** A file that the site serves to machines. */
export interface SiteFile extends PageFile {
  type: MediaType;
  title: string;
  description: string;
  /** The path of its JSON Schema. */
  schema?: string;
  /** Left out where another list or a later step of the build makes it. */
  make?: MadeFile['make'];
}

/** The pages that show a collection, whole and nothing else. */
const pageOfCollection: Partial<Record<CollectionName, string>> = {
  whitepaper: '/whitepaper/changes/',
  policies: '/policies/',
  commitments: '/controls/',
  certifications: '/certifications/',
  questions: '/questions/',
  'disclosure-program': '/disclosure/',
  disclosure: '/disclosure/changes/',
  acknowledgments: '/disclosure/hall-of-fame/',
  advisories: '/advisories/',
  ...Object.fromEntries(listedNames.map((name) => [name, listedPage(name)])),
};

/** The collections as JSON. */
export function dataFiles(center: TrustCenter): SiteFile[] {
  return siteDatasets(center).map((dataset) => ({
    path: dataset.path,
    type: 'application/json',
    title: dataset.title,
    description: dataset.description,
    schema: dataset.schemaPath,
    page: pageOfCollection[dataset.name],
    make: async ({ absolute, texts }) => jsonText(dataFile(dataset, center, absolute, await texts())),
  }));
}

type About = Pick<SiteFile, 'title' | 'description'> & { page: string };

/** A table as CSV and as a workbook, at a path without its ending; the workbook has that one sheet unless another is given. */
const tableOf = (
  center: TrustCenter,
  path: string,
  about: About,
  table: (absolute: Absolute) => Table,
  workbook = (absolute: Absolute): Workbook =>
    tableWorkbook(center, about.description, [table(absolute)], absolute(about.page)),
): SiteFile[] => [
  { path: `${path}.csv`, type: 'text/csv', ...about, make: ({ absolute }) => csvText(table(absolute)) },
  { path: `${path}.xlsx`, type: XLSX, ...about, make: ({ absolute }) => xlsxBytes(workbook(absolute)) },
];

/** The register in other forms; none where no entry is published. */
export function registerFiles(center: TrustCenter): SiteFile[] {
  if (center.register.length === 0) return [];
  const about = { page: '/subprocessors/', title: tableText.register, description: registerTitle(center.organization) };
  return [
    ...tableOf(
      center,
      '/subprocessors/register',
      about,
      (absolute) => registerTable(center, absolute),
      (absolute) => registerWorkbook(center, absolute),
    ),
    {
      path: '/subprocessors/register.json',
      type: 'application/json',
      ...about,
      schema: subprocessors.schemaPath,
      make: ({ absolute }) => jsonText(dataFile(subprocessors, center, absolute)),
    },
  ];
}

function questionFiles(center: TrustCenter): SiteFile[] {
  if (center.questions.length === 0) return [];
  const description = tableText.questionsTitle(center.organization.name);
  return tableOf(
    center,
    '/questions/questions',
    { page: '/questions/', title: tableText.questions, description },
    (absolute) => questionTable(center, absolute),
    (absolute) => questionWorkbook(center, absolute),
  );
}

function crosswalkFiles(crosswalk: Crosswalk, center: TrustCenter): SiteFile[] {
  const { framework, whole, href: page } = crosswalk;
  const words = whole ? tableText.crosswalkTitle : tableText.referencesTitle;
  const description = words(center.organization.name, frameworkTitle(framework));
  return tableOf(
    center,
    `/controls/${framework.id}`,
    { page, title: crosswalkTitle(crosswalk), description },
    (absolute) => crosswalkTable(crosswalk, absolute),
    (absolute) => crosswalkWorkbook(center, crosswalk, absolute),
  );
}

/** What pages show, for spreadsheets. */
export function tableFiles(center: TrustCenter): SiteFile[] {
  return [
    ...registerFiles(center),
    ...questionFiles(center),
    ...center.crosswalks.flatMap((crosswalk) => crosswalkFiles(crosswalk, center)),
  ];
}

/** What answers to requirements, as an OSCAL component definition; none where nothing does. */
function componentFiles(center: TrustCenter): SiteFile[] {
  const definition: SiteFile = {
    path: componentDefinitionPath,
    type: 'application/json',
    title: oscalText.componentDefinition,
    description: oscalText.definitionHolds(componentKinds(center), requirementsOfComponents(center).length > 0),
    page: '/controls/',
    make: ({ absolute }) => jsonText(componentDefinition(center, absolute)),
  };
  return hasComponents(center) ? [definition] : [];
}

/** The safeguards in OSCAL, and the catalogs they refer to. */
export function oscalFiles(center: TrustCenter): SiteFile[] {
  const catalogs = catalogFrameworks(center).map((framework): SiteFile => ({
    path: catalogPath(framework.id),
    type: 'application/json',
    title: oscalText.catalogTitle(framework.name),
    description: oscalText.catalogHolds(framework.name),
    make: ({ absolute }) => jsonText(oscalCatalog(center, framework, absolute)),
  }));
  return [...componentFiles(center), ...catalogs];
}

/** The site for language models, and the schema of documents. */
export function textFiles(center: TrustCenter): SiteFile[] {
  const llms: SiteFile = {
    path: '/llms.txt',
    type: 'text/plain',
    ...dataText.llms,
    make: ({ absolute }) => llmsText(center, absolute),
  };
  const schema: SiteFile = {
    path: documentSchemaPath,
    type: 'application/schema+json',
    title: dataText.documentFiles,
    description: dataText.documentFilesHold,
  };
  return center.documents.length > 0 ? [llms, schema] : [llms];
}

/** The lists of all files, which the build writes last. */
export function integrityFiles(): SiteFile[] {
  return [
    { path: `/${CHECKSUM_LIST}`, type: 'text/plain', ...dataText.checksums },
    { path: `/${INTEGRITY_FILE}`, type: 'application/json', ...integrityFileText, schema: INTEGRITY_SCHEMA },
  ];
}
