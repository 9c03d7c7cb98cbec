import { z } from 'zod';
import { isoDate, isoDateTime, partialDate } from './fields/dates.ts';
import { duration } from './fields/quantities.ts';
import { controlRefs, documentRef } from './fields/references.ts';
import { languageTag, line, sentences } from './fields/text.ts';

/**
 * Fields of documents that readers get as they are written, each under its label in `documentText`: on the page, in the
 * PDF, in Markdown and data, and in comparisons.
 */
export const plainFacts = {
  classification: line.optional().describe('How the document is classified, such as Public.'),
};

export type PlainFact = keyof typeof plainFacts;

/** The names of these fields. */
export const plainFactNames = Object.keys(plainFacts) as PlainFact[];

/** What a version says in these fields. */
export const plainFactsOf = (data: Pick<DocumentFrontMatter, PlainFact>): Pick<DocumentFrontMatter, PlainFact> =>
  Object.fromEntries(plainFactNames.map((name) => [name, data[name]]));

/**
 * The front matter of one version of a document. Each version is a complete record; its number is its file name.
 */
const documentShape = {
  id: z
    .string()
    .regex(/^[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*$/, { error: 'expected an id such as NL-VRM-001' })
    .describe('The stable id of the document, the same in every version.'),
  title: line.describe('The title.'),
  summary: sentences.optional().describe('What the document says, in a sentence or two under the title and in lists.'),
  language: languageTag.optional().describe('The language of the text, where it is not that of the site.'),
  ...plainFacts,
  owner: line.optional().describe('The role that keeps it current.'),
  approvedBy: line.optional().describe('The role or body that approved this version.'),
  approvedOn: isoDate.optional().describe('The day this version was approved.'),
  published: partialDate.optional().describe('When readers first saw this version; the effective date where left out.'),
  effective: partialDate
    .optional()
    .describe('In force from this date; later than today: upcoming. Only a first version may leave it out.'),
  reviewEvery: duration
    .optional()
    .describe(
      'How often it is reviewed, shown by the word for it where there is one (12 months: every year); the next review is counted from the effective date.',
    ),
  reviewedOn: isoDate
    .optional()
    .describe(
      'The day of the last review that changed nothing, shown as "Last reviewed"; the next review is counted from it.',
    ),
  controls: controlRefs.optional().describe('The requirements it answers to.'),
  changes: z.array(sentences).min(1).optional().describe('What this version changed, from the second version on.'),
  draft: z.boolean().optional().describe('Keeps the version out of everything but the preview of npm run dev.'),
  withdrawn: isoDate.optional().describe('The day the document ended without a successor.'),
};

/** A version of the whitepaper or of the disclosure policy. */
export const document = z.strictObject(documentShape);

/** A version of a policy, which also says what kind of document it is. */
export const policy = z.strictObject({
  ...documentShape,
  kind: z
    .enum(['policy', 'annex', 'procedure', 'statement'])
    .optional()
    .describe('policy, the usual case, or an annex of a contract, a procedure, or a statement.'),
});

export type DocumentFrontMatter = z.infer<typeof policy>;

/** `updates/<date>-<slug>.mdx`: a dated notice to readers; its day is in its file name. */
export const update = z.strictObject({
  title: line.describe('The notice in a few words.'),
  kind: z.enum(['news', 'incident', 'maintenance']).describe('What kind of notice it is.'),
  summary: sentences.optional().describe('What readers should know first; it stands in feeds.'),
  starts: isoDateTime.optional().describe('When the incident or maintenance began or begins.'),
  ends: isoDateTime.optional().describe('When it was or will be over.'),
});

export type Update = z.infer<typeof update>;

/** The short answers. */
export const shortAnswers = ['yes', 'no', 'partial', 'not-applicable'] as const;

/** `questions/<id>.yaml`: a question of a security questionnaire, answered once for all. */
export const question = z.strictObject({
  question: line.describe('The question.'),
  answer: z.enum(shortAnswers).describe('The short answer.'),
  explanation: sentences.optional().describe('The answer in full.'),
  group: line.describe('The group it is listed in.'),
  controls: controlRefs.optional().describe('The requirements it is about.'),
  documents: z.array(documentRef).min(1).optional().describe('Where to read more.'),
  reviewed: isoDate.optional().describe('The day the answer was last checked.'),
});

export type Question = z.infer<typeof question>;
