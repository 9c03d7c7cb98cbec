import { z } from 'zod';

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
