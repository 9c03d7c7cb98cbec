import { z } from 'zod';
import type { DocumentCollection, TrustDocument } from '../../../model/documents.ts';
import { documentFields, versionFields, versionItem } from '../version-fields.ts';
import { defineDataset, itemShape } from '../dataset.ts';

const { state, effective, ...fields } = versionFields;

const item = z.strictObject({
  ...itemShape,
  ...documentFields,
  version: z.string().describe('The version that its page shows: the one in force, where one is.'),
  state,
  effective,
  nextReview: z
    .strictObject({
      by: z.string().describe('When the next review is due, at the precision it is known.'),
      state: z.enum(['current', 'due', 'overdue']).describe('due: within thirty days.'),
    })
    .optional()
    .describe('The next review of the version in force.'),
  versions: z
    .array(
      z.strictObject({
        version: z.string().describe('The number of the version.'),
        url: z.url().describe('Its permalink.'),
        state,
        effective,
        ...fields,
      }),
    )
    .describe('Every version, newest first.'),
});

type Absolute = (path: string) => string;

function documentItem({ ref, href, shown, versions }: TrustDocument, absolute: Absolute): z.output<typeof item> {
  const { data, version, state: shownState, effective: shownEffective, review } = shown;
  const { id: documentId, title, summary, kind, language, classification, owner, reviewEvery, controls } = data;
  return {
    id: ref,
    url: absolute(href),
    documentId,
    title,
    summary,
    kind,
    language,
    classification,
    owner,
    reviewEvery,
    controls,
    version,
    state: shownState,
    effective: shownEffective,
    nextReview: review,
    versions: versions.map((entry) => versionItem(entry, absolute)),
  };
}

const documentsOf = (collection: DocumentCollection) =>
  defineDataset(collection, item, ({ documents }, absolute) =>
    documents
      .filter((document) => document.collection === collection)
      .map((document) => documentItem(document, absolute)),
  );

export const whitepaper = documentsOf('whitepaper');
export const policies = documentsOf('policies');
export const disclosure = documentsOf('disclosure');
