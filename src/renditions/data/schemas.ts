import type { TrustCenter } from '../../model/resolve.ts';
import type { JsonSchema } from '../../schemas/json-schema.ts';
import { datasetSchema, type Absolute } from './dataset.ts';
import { siteDatasets } from './datasets.ts';
import { documentFileSchema, documentSchemaPath } from './document-file.ts';

/** A JSON Schema that the site serves. */
export interface PublishedSchema {
  /** From the root of the site. */
  path: string;
  schema: (absolute: Absolute) => JsonSchema;
}

/** The schemas of a trust center's data files, and of the files of its documents where there are any. */
export function siteSchemas(center: TrustCenter): PublishedSchema[] {
  const datasets = siteDatasets(center).map((dataset) => ({
    path: dataset.schemaPath,
    schema: (absolute: Absolute) => datasetSchema(dataset, absolute),
  }));
  return center.documents.length > 0
    ? [...datasets, { path: documentSchemaPath, schema: documentFileSchema }]
    : datasets;
}
