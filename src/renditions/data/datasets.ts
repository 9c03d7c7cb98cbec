import { datasetText, integrityFileText } from '#words/data';
import { INTEGRITY_SCHEMA, integrityFile } from '../../integrity/integrity-file.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import { listedNames } from '../../schemas/listed.ts';
import type { JsonSchema } from '../../schemas/json-schema.ts';
import type { Absolute } from '../surroundings.ts';
import { certifications } from './collections/certifications.ts';
import { acknowledgments, advisories, disclosure, policies, updates, whitepaper } from './collections/documents.ts';
import { organization } from './collections/organization.ts';
import { commitments, disclosureProgram, questions, reports, securityTxt } from './collections/records.ts';
import { subprocessors } from './collections/subprocessors.ts';
import { type Dataset, datasetSchema, listedDataset, publishedSchema } from './dataset.ts';
import { documentFileSchema, documentSchemaPath } from './document-file.ts';

const ordered: readonly Dataset[] = [
  organization,
  whitepaper,
  policies,
  disclosure,
  disclosureProgram,
  listedDataset('controls'),
  commitments,
  certifications,
  reports,
  subprocessors,
  listedDataset('ai-features'),
  questions,
  acknowledgments,
  advisories,
  updates,
  securityTxt,
];

const names = new Set(ordered.map(({ name }) => name));

const all = [...ordered, ...listedNames.filter((name) => !names.has(name)).map(listedDataset)];

/** The datasets of a trust center: those that have anything to say. */
export function siteDatasets(center: TrustCenter): Dataset[] {
  return all
    .filter(({ items }) => items(center, (path) => path).length > 0)
    .map((dataset) => ({ ...dataset, ...datasetText(center, dataset.name) }));
}

/** A JSON Schema that the site serves. */
export interface PublishedSchema {
  /** From the root of the site. */
  path: string;
  schema: (absolute: Absolute) => JsonSchema;
}

const integritySchema: PublishedSchema = {
  path: INTEGRITY_SCHEMA,
  schema: (absolute) => {
    const { title, description } = integrityFileText;
    return publishedSchema(integrityFile, title, description, absolute(INTEGRITY_SCHEMA));
  },
};

/** The schemas of a trust center's data files, of its list of files, and of its documents where there are any. */
export function siteSchemas(center: TrustCenter): PublishedSchema[] {
  const datasets = siteDatasets(center).map((dataset) => ({
    path: dataset.schemaPath,
    schema: (absolute: Absolute) => datasetSchema(dataset, absolute),
  }));
  const documents = { path: documentSchemaPath, schema: documentFileSchema };
  return [...datasets, ...(center.documents.length > 0 ? [documents] : []), integritySchema];
}
