import { XLSX } from '../content-type.ts';
import { CHECKSUM_LIST, INTEGRITY_FILE } from '../integrity/checksum-list.ts';
import { INTEGRITY_SCHEMA } from '../integrity/integrity-file.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import type { TrustCenter } from '../model/resolve.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { crosswalkTitle } from '../ui-text/crosswalk.ts';
import { dataText, integrityFileText, type formatLabels } from '../ui-text/data.ts';
import { frameworkTitle } from '../ui-text/frameworks.ts';
import { oscalText } from '../ui-text/oscal.ts';
import { registerTitle } from '../ui-text/register-words.ts';
import { tableText } from '../ui-text/tables.ts';
import { catalogFrameworks } from './oscal/catalog.ts';
import { componentKinds, hasComponents, requirementsOfComponents } from './oscal/component-definition.ts';
import { siteDatasets } from './data/datasets.ts';
import { documentSchemaPath } from './data/document-file.ts';
import { catalogPath, componentDefinitionPath } from './oscal/paths.ts';

export type MediaType = keyof typeof formatLabels;

/** A file that the site serves to machines. */
export interface SiteFile {
  /** From the root of the site. */
  path: string;
  type: MediaType;
  title: string;
  description: string;
  /** The path of its JSON Schema. */
  schema?: string;
  /** The collection it holds, where it holds one as it is. */
  collection?: CollectionName;
}

/** The collections as JSON. */
export function dataFiles(center: TrustCenter): SiteFile[] {
  return siteDatasets(center).map(({ name, path, schemaPath, title, description }) => ({
    collection: name,
    path,
    type: 'application/json',
    title,
    description,
    schema: schemaPath,
  }));
}

/** The register in other forms; none where no entry is published. */
export function registerFiles({ register, organization }: TrustCenter): SiteFile[] {
  if (register.length === 0) return [];
  const about = { title: tableText.register, description: registerTitle(organization) };
  return [
    { path: '/subprocessors/register.csv', type: 'text/csv', ...about },
    { path: '/subprocessors/register.xlsx', type: XLSX, ...about },
    {
      path: '/subprocessors/register.json',
      type: 'application/json',
      ...about,
      schema: '/data/schemas/subprocessors.json',
    },
  ];
}

/** The answered questions in other forms; none where there are none. */
export function questionFiles({ questions, organization }: TrustCenter): SiteFile[] {
  if (questions.length === 0) return [];
  const about = { title: tableText.questions, description: tableText.questionsTitle(organization.name) };
  return [
    { path: '/questions/questions.csv', type: 'text/csv', ...about },
    { path: '/questions/questions.xlsx', type: XLSX, ...about },
    { path: '/data/questions.json', type: 'application/json', ...about, schema: '/data/schemas/questions.json' },
  ];
}

/** What answers to a framework in other forms. */
export function crosswalkFiles(crosswalk: Crosswalk, { organization }: TrustCenter): SiteFile[] {
  const { framework, whole } = crosswalk;
  const description = whole ? tableText.crosswalkTitle : tableText.referencesTitle;
  const about = {
    title: crosswalkTitle(crosswalk),
    description: description(organization.name, frameworkTitle(framework)),
  };
  return [
    { path: `/controls/${framework.id}.csv`, type: 'text/csv', ...about },
    { path: `/controls/${framework.id}.xlsx`, type: XLSX, ...about },
  ];
}

/** What answers to requirements, as an OSCAL component definition; none where nothing does. */
export function componentFiles(center: TrustCenter): SiteFile[] {
  const definition: SiteFile = {
    path: componentDefinitionPath,
    type: 'application/json',
    title: oscalText.componentDefinition,
    description: oscalText.definitionHolds(componentKinds(center), requirementsOfComponents(center).length > 0),
  };
  return hasComponents(center) ? [definition] : [];
}

/** The safeguards in OSCAL, and the catalogs they refer to. */
export function oscalFiles(center: TrustCenter): SiteFile[] {
  const catalogs = catalogFrameworks(center).map(({ id, name }): SiteFile => ({
    path: catalogPath(id),
    type: 'application/json',
    title: oscalText.catalogTitle(name),
    description: oscalText.catalogHolds(name),
  }));
  return [...componentFiles(center), ...catalogs];
}

/** The site for language models, and the schema of documents. */
export function textFiles({ documents }: TrustCenter): SiteFile[] {
  const llms: SiteFile = { path: '/llms.txt', type: 'text/plain', ...dataText.llms };
  const schema: SiteFile = {
    path: documentSchemaPath,
    type: 'application/schema+json',
    title: dataText.documentFiles,
    description: dataText.documentFilesHold,
  };
  return documents.length > 0 ? [llms, schema] : [llms];
}

/** The lists of all files, which the build writes last. */
export function integrityFiles(): SiteFile[] {
  return [
    { path: `/${CHECKSUM_LIST}`, type: 'text/plain', ...dataText.checksums },
    { path: `/${INTEGRITY_FILE}`, type: 'application/json', ...integrityFileText, schema: INTEGRITY_SCHEMA },
  ];
}
