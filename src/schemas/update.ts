import { z } from 'zod';
import { isoDateTime } from './fields/iso-date.ts';
import { line, sentences } from './fields/text.ts';

/** `updates/<date>-<slug>.mdx`: a dated notice to readers; its day is in its file name. */
export const update = z.strictObject({
  title: line.describe('The notice in a few words.'),
  kind: z.enum(['news', 'incident', 'maintenance']).describe('What kind of notice it is.'),
  summary: sentences.optional().describe('What readers should know first; it stands in feeds.'),
  starts: isoDateTime.optional().describe('When the incident or maintenance began or begins.'),
  ends: isoDateTime.optional().describe('When it was or will be over.'),
});

export type Update = z.infer<typeof update>;
