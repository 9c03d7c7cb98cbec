import { dataText, type formatLabels, integrityFileText, oscalText } from '#words/data';
import { crosswalkTitle, frameworkTitle } from '#words/frameworks';
import { registerTitle } from '#words/register-words';
import { tableText } from '#words/tables';
import { CHECKSUM_LIST, INTEGRITY_FILE } from '../integrity/checksum-list.ts';
import { INTEGRITY_SCHEMA } from '../integrity/integrity-file.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import { packsOf } from '../model/packs.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { siteDatasets } from '../renditions/data/datasets.ts';
import { documentSchemaPath } from '../renditions/data/document-file.ts';
import { catalogFrameworks } from '../renditions/oscal/catalog.ts';
import { componentKinds, hasComponents, requirementsOfComponents } from '../renditions/oscal/component-definition.ts';
import { catalogPath, componentDefinitionPath } from '../renditions/oscal/metadata.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { listedNames, listedPage } from '../schemas/listed.ts';
import { XLSX } from '../site/media-types.ts';

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
function componentFiles(center: TrustCenter): SiteFile[] {
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

/** A file that holds what a page shows. */
export interface PageFile {
  /** From the root of the site. */
  path: string;
  /** Its media type. */
  type: string;
}

/** The collections that a page shows, whole and nothing else. */
const shownWhole: Readonly<Record<string, readonly CollectionName[]>> = {
  '/whitepaper/changes/': ['whitepaper'],
  '/policies/': ['policies'],
  '/controls/': ['commitments'],
  '/certifications/': ['certifications'],
  '/disclosure/': ['disclosure-program'],
  '/disclosure/changes/': ['disclosure'],
  '/disclosure/hall-of-fame/': ['acknowledgments'],
  '/advisories/': ['advisories'],
};

function collectionFiles(center: TrustCenter, page: string): PageFile[] {
  const names = [...(shownWhole[page] ?? []), ...listedNames.filter((name) => listedPage(name) === page)];
  if (names.length === 0) return [];
  return dataFiles(center).filter(({ collection }) => collection !== undefined && names.includes(collection));
}

const pdfOf = (page: string): PageFile => ({ path: page.replace(/\/$/, '.pdf'), type: 'application/pdf' });

function sectionFiles(center: TrustCenter, page: string): PageFile[] {
  switch (page) {
    case '/controls/':
      return componentFiles(center);
    case '/questions/':
      return questionFiles(center);
    case '/subprocessors/':
      return center.register.length > 0 ? [pdfOf('/subprocessors/register/'), ...registerFiles(center)] : [];
    default:
      return [];
  }
}

function recordFiles(center: TrustCenter, page: string): PageFile[] {
  if (page.startsWith('/advisories/')) {
    return center.advisories.some(({ id }) => page === `/advisories/${id}/`) ? [pdfOf(page)] : [];
  }
  if (page.startsWith('/controls/')) {
    const crosswalk = center.crosswalks.find(({ href }) => href === page);
    return crosswalk ? crosswalkFiles(crosswalk, center) : [];
  }
  if (page.startsWith('/documents/')) {
    const plan = packsOf(center).find((pack) => pack.page === page);
    return plan ? [{ path: plan.path, type: 'application/zip' }] : [];
  }
  return [];
}

/**
 * The files that hold what a page shows, besides itself as Markdown and the versions of documents.
 *
 * @param page from the root of the site, `/controls/soc2/`
 */
export function pageFiles(center: TrustCenter, page: string): PageFile[] {
  return [...collectionFiles(center, page), ...sectionFiles(center, page), ...recordFiles(center, page)];
}
