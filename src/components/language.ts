/** The language and direction of a text, where its language is not that of the site. */
export function languageOf(language: string | undefined, site: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (language === undefined || language === site) return {};
  return { lang: language, dir: new Intl.Locale(language).getTextInfo().direction };
}
