import { INTEGRITY_SCHEMA, integrityFile } from '../../integrity/integrity-file.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { JsonSchema } from '../../schemas/json-schema.ts';
import { integrityFileText } from '../../ui-text/data.ts';
import type { Absolute } from '../absolute.ts';
import { datasetSchema, publishedSchema } from './dataset.ts';
import { siteDatasets } from './datasets.ts';
import { documentFileSchema, documentSchemaPath } from './document-file.ts';

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
