import { z } from 'zod';

const NOTHING = 'expected some text; leave the field out where there is nothing to say';

const UNSEEN = 'it has nothing but invisible characters; expected some text that readers see';

/** Readers see nothing of zero-width spaces, joiners and soft hyphens. */
const isSeen = (text: string): boolean => /[^\p{Default_Ignorable_Code_Point}\s]/u.test(text);

/** One line of plain text. */
export const line = z
  .string({ error: 'expected text' })
  .trim()
  .min(1, { error: NOTHING, abort: true })
  .refine(isSeen, { error: UNSEEN, abort: true })
  .refine((text) => !text.includes('\n'), { error: 'expected one line' });

/** Plain text of one or more sentences; no Markdown. */
export const sentences = z
  .string({ error: 'expected text' })
  .trim()
  .min(1, { error: NOTHING, abort: true })
  .refine(isSeen, { error: UNSEEN });
