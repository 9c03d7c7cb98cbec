import { z } from 'zod';
import { correctionsOf } from '../../../model/corrections.ts';
import type { DocumentCollection, TrustDocument } from '../../../model/documents.ts';
import type { TrustCenter } from '../../../model/resolve.ts';
import { errataField, errataItem } from '../errata.ts';
import { documentDetails, documentFields, versionFields, versionItem } from '../version-fields.ts';
import type { Absolute } from '../../absolute.ts';
import { defineDataset, itemShape } from '../dataset.ts';

const { state, effective, ...fields } = versionFields;
const { reviewedOn, nextReview } = fields;

const item = z.strictObject({
  ...itemShape,
  ...documentFields,
  version: z.string().describe('The version that its page shows: the one in force, where one is.'),
  state,
  effective,
  reviewedOn,
  nextReview,
  versions: z
    .array(
      z.strictObject({
        version: z.string().describe('The number of the version.'),
        url: z.url().describe('Its permalink.'),
        state,
        effective,
        ...fields,
        errata: errataField,
      }),
    )
    .describe('Every version, newest first.'),
});

function documentItem(center: TrustCenter, document: TrustDocument, absolute: Absolute): z.output<typeof item> {
  const { ref, href, shown, versions, collection } = document;
  return {
    id: ref,
    url: absolute(href),
    ...documentDetails(shown),
    version: shown.version,
    state: shown.state,
    effective: shown.effective,
    reviewedOn: shown.reviewed,
    nextReview: shown.review,
    versions: versions.map((entry) => ({
      ...versionItem(entry, absolute),
      errata: errataItem(correctionsOf(center, 'documents', `${collection}/${entry.entry}`)),
    })),
  };
}

const documentsOf = (collection: DocumentCollection) =>
  defineDataset(collection, item, (center, absolute) =>
    center.documents
      .filter((document) => document.collection === collection)
      .map((document) => documentItem(center, document, absolute)),
  );

export const whitepaper = documentsOf('whitepaper');
export const policies = documentsOf('policies');
export const disclosure = documentsOf('disclosure');
