import { z } from 'zod';
import { documentFileText } from '#words/data';
import type { Correction } from '../../model/corrections.ts';
import type { TrustDocument } from '../../model/documents.ts';
import type { Version } from '../../model/versions.ts';
import { isoDate } from '../../schemas/fields/dates.ts';
import type { JsonSchema } from '../../schemas/json-schema.ts';
import { headingsOf, headingText, plainText } from '../article/plain-text.ts';
import type { ArticleNode } from '../article/read.ts';
import type { Absolute, Surroundings } from '../surroundings.ts';
import { itemShape, publishedSchema } from './dataset.ts';
import { documentDetails, documentFields, versionFields, versionItem } from './version-fields.ts';

const erratum = z.strictObject({
  date: isoDate.describe('The day of the correction.'),
  reason: z.string().describe('What was corrected, and why.'),
});

/** The corrections of something published; absent where there are none. */
export const errataField = z
  .array(erratum)
  .optional()
  .describe('Corrections of what was released, in the order they were made.');

/** These corrections as data files hold them: without the hashes that released.json has besides. */
export function errataItem(corrections: readonly Correction[]): z.output<typeof errataField> {
  return corrections.length > 0 ? corrections.map(({ date, reason }) => ({ date, reason })) : undefined;
}

/** Where the schema of these files lies, from the root of the site. */
export const documentSchemaPath = '/data/schemas/document-version.json';

const headingItem = z.strictObject({
  level: z.int().min(2).max(6).describe('2 for sections, 3 for their parts, and so on.'),
  text: z.string().describe('The words of the heading.'),
  url: z.url().optional().describe('Its address, which names the version.'),
});

const file = z.strictObject({
  $schema: z.url().describe('The address of this schema.'),
  asOf: z.iso.date().describe('The day on which all this holds.'),
  ...itemShape,
  document: z.url().describe('The page that shows the version in force.'),
  history: z.url().describe('The page that lists every version.'),
  ...documentFields,
  version: z.string().describe('The number of the version.'),
  ...versionFields,
  versions: z
    .array(
      z.strictObject({
        version: z.string().describe('The number of the version.'),
        url: z.url().describe('Its permalink.'),
        state: versionFields.state,
        effective: versionFields.effective,
      }),
    )
    .describe('Every version of the document, newest first.'),
  errata: errataField,
  headings: z.array(headingItem).describe('The headings of the text, in order.'),
  text: z.string().describe('The text, without its markup.'),
});

/** One version of a document as JSON: what identifies it, the other versions, its headings and its words. */
export function documentFile(
  { asOf }: Surroundings,
  document: TrustDocument,
  version: Version,
  errata: readonly Correction[],
  article: readonly ArticleNode[],
  absolute: Absolute,
): z.output<typeof file> {
  return {
    $schema: absolute(documentSchemaPath),
    asOf,
    id: `${document.ref}/${version.version}`,
    ...versionItem(version, absolute),
    document: absolute(document.href),
    history: absolute(`${document.href}changes/`),
    ...documentDetails(version),
    versions: document.versions.map((other) => ({
      version: other.version,
      url: absolute(other.href),
      state: other.state,
      effective: other.effective,
    })),
    errata: errataItem(errata),
    headings: headingsOf(article).map((heading) => ({
      level: heading.level,
      text: headingText(heading),
      url: heading.id === undefined ? undefined : absolute(`${version.href}#${heading.id}`),
    })),
    text: plainText(article),
  };
}

/** The JSON Schema of these files. */
export function documentFileSchema(absolute: Absolute): JsonSchema {
  const { title, description } = documentFileText;
  return publishedSchema(file, title, description, absolute(documentSchemaPath));
}
