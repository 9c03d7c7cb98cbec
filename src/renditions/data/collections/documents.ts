import { z } from 'zod';
import { correctionsOf } from '../../../model/corrections.ts';
import type { DocumentCollection, TrustDocument } from '../../../model/documents.ts';
import type { TrustCenter } from '../../../model/resolve.ts';
import { advisory } from '../../../schemas/advisory.ts';
import { acknowledgment } from '../../../schemas/security-txt.ts';
import { update } from '../../../schemas/texts.ts';
import type { Absolute } from '../../surroundings.ts';
import { defineDataset, itemShape } from '../dataset.ts';
import { errataField, errataItem } from '../document-file.ts';
import { documentDetails, documentFields, versionFields, versionItem } from '../version-fields.ts';

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

const thanks = z.strictObject({ ...itemShape, ...acknowledgment.shape });

export const acknowledgments = defineDataset('acknowledgments', thanks, (center, absolute) =>
  center.acknowledgments.map(({ id, data }) => ({ id, url: absolute(`/disclosure/hall-of-fame/#${id}`), ...data })),
);

const text = z.string().optional().describe('Its text, where it states no summary.');

const vulnerability = z.strictObject({
  ...itemShape,
  ...advisory.shape,
  text,
  markdown: z.url().describe('Its text as Markdown.'),
});

export const advisories = defineDataset('advisories', vulnerability, (center, absolute, texts) =>
  center.advisories.map(({ id, data }) => ({
    id,
    url: absolute(`/advisories/${id}/`),
    ...data,
    text: texts?.get(`advisories/${id}`),
    markdown: absolute(`/advisories/${id}/index.md`),
  })),
);

const notice = z.strictObject({
  ...itemShape,
  date: z.iso.date().describe('The day of the notice.'),
  ...update.shape,
  text,
});

export const updates = defineDataset('updates', notice, (center, absolute, texts) =>
  center.updates.map(({ id, data }) => ({
    id,
    url: absolute(`/updates/#${id}`),
    date: id.slice(0, 10),
    ...data,
    text: texts?.get(`updates/${id}`),
  })),
);
