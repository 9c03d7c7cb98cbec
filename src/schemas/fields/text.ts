import { z } from 'zod';

/** One line of plain text. */
export const line = z
  .string({ error: 'expected text' })
  .trim()
  .min(1, { error: 'expected some text; leave the field out where there is nothing to say' })
  .refine((text) => !text.includes('\n'), { error: 'expected one line' });

/** Plain text of one or more sentences; no Markdown. */
export const sentences = z
  .string({ error: 'expected text' })
  .trim()
  .min(1, { error: 'expected some text; leave the field out where there is nothing to say' });
