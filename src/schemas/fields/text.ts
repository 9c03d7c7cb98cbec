import { z } from 'zod';

const NOTHING = 'expected some text; leave the field out where there is nothing to say';

const UNSEEN = 'it has nothing but invisible characters; expected some text that readers see';

/** Whether a text has more than blanks and what readers see nothing of: zero-width spaces, joiners, soft hyphens. */
export const isSeen = (text: string): boolean => /[^\p{Default_Ignorable_Code_Point}\s]/u.test(text);

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

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The tag as BCP 47 writes it; `undefined` where it names no language. */
function canonicalTag(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical !== undefined && names.of(canonical.split('-')[0] ?? '') !== undefined ? canonical : undefined;
  } catch {
    return undefined;
  }
}

function tagHint(input: unknown): string {
  const meant = typeof input === 'string' ? canonicalTag(input) : undefined;
  return meant === undefined
    ? `${JSON.stringify(input)} is no language tag of BCP 47; expected one such as en, en-GB or bn`
    : `${JSON.stringify(input)} is not how BCP 47 writes it; did you mean ${meant}?`;
}

/** A language as a BCP 47 tag, such as `en`, `en-GB` or `bn`. */
export const languageTag = z
  .string({ error: 'expected a language tag (BCP 47), such as en or en-GB' })
  .refine((tag) => canonicalTag(tag) === tag, { error: ({ input }) => tagHint(input) });

/** Severities from worst to least, the qualitative scale of CVSS (FIRST) with its "none" left out. */
export const severities = ['critical', 'high', 'medium', 'low'] as const;

/** How bad a finding is. */
export const severity = z.enum(severities);

export type Severity = z.infer<typeof severity>;
