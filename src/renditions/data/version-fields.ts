import { z } from 'zod';
import type { Version } from '../../model/versions.ts';
import { plainFacts, plainFactsOf, policy } from '../../schemas/texts.ts';
import { partialDate } from '../../schemas/fields/dates.ts';
import { versionFile } from '../version-files.ts';
import type { Absolute } from '../surroundings.ts';

const { title, summary, kind, language, owner, reviewEvery, controls } = policy.shape;
const { approvedBy, approvedOn, published, effective, changes, withdrawn, reviewedOn } = policy.shape;

/** What names and describes a document. */
export const documentFields = {
  documentId: policy.shape.id,
  title,
  summary,
  kind,
  language,
  ...plainFacts,
  owner,
  reviewEvery,
  controls,
};

/** What names and describes a document, as a version of it says. */
export function documentDetails({ data }: Version): z.output<z.ZodObject<typeof documentFields>> {
  return {
    documentId: data.id,
    title: data.title,
    summary: data.summary,
    kind: data.kind,
    language: data.language,
    ...plainFactsOf(data),
    owner: data.owner,
    reviewEvery: data.reviewEvery,
    controls: data.controls,
  };
}

const files = z.strictObject({
  pdf: z.url().describe('The version as PDF/UA-1.'),
  markdown: z.url().describe('Its text as Markdown.'),
  json: z.url().describe('Its metadata, headings and text as JSON.'),
});

/** What holds for one version of a document on a day. */
export const versionFields = {
  state: z
    .enum(['draft', 'upcoming', 'in-force', 'superseded', 'withdrawn'])
    .describe('What the version is on that day.'),
  effective,
  published,
  inForceUntil: partialDate
    .optional()
    .describe(
      'Its last day in force, or the month, quarter or year in which the next version began, where that is all that is stated.',
    ),
  supersededBy: z.string().optional().describe('The version that takes over.'),
  withdrawn,
  approvedBy,
  approvedOn,
  reviewedOn,
  nextReview: z
    .strictObject({
      by: z.string().describe('When the next review is due, at the precision it is known.'),
      state: z.enum(['current', 'due', 'overdue']).describe('due: within thirty days.'),
    })
    .optional()
    .describe('The next review of a version in force, counted from its cycle.'),
  changes,
  files: files.describe('Where the version can be had in other forms.'),
};

/** Where a version can be had in other forms. */
function versionLinks(version: Version, absolute: Absolute): z.output<typeof files> {
  return {
    pdf: absolute(versionFile(version, 'pdf')),
    markdown: absolute(versionFile(version, 'md')),
    json: absolute(versionFile(version, 'json')),
  };
}

/** One version as the list of versions holds it. */
export function versionItem(version: Version, absolute: Absolute) {
  const { data, state, until, supersededBy } = version;
  return {
    version: version.version,
    url: absolute(version.href),
    state,
    effective: version.effective,
    published: version.published,
    inForceUntil: until,
    supersededBy,
    withdrawn: data.withdrawn,
    approvedBy: data.approvedBy,
    approvedOn: data.approvedOn,
    reviewedOn: version.reviewed,
    nextReview: version.review,
    changes: data.changes,
    files: versionLinks(version, absolute),
  };
}
