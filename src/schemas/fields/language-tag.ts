import { z } from 'zod';

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

const isLanguage = (tag: string): boolean => {
  try {
    return names.of(tag.split('-')[0] ?? '') !== undefined && Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
};

/** A language as a BCP 47 tag, such as `en`, `en-GB` or `bn`. */
export const languageTag = z
  .string({ error: 'expected a language tag (BCP 47), such as en or en-GB' })
  .refine(isLanguage, {
    error: ({ input }) => `${JSON.stringify(input)} is no language tag of BCP 47; expected one such as en, en-GB or bn`,
  });
