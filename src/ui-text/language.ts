/** The interface is written in English; a site in English names its own variety. */
const INTERFACE = 'en';

/**
 * The language of the interface: of every text that no author wrote.
 *
 * @param content the language of the content, BCP 47
 */
export function interfaceLanguage(content: string): string {
  return new Intl.Locale(content).language === INTERFACE ? content : INTERFACE;
}

/** The attributes of an element whose text is in another language than what is around it. */
export interface LanguageAttributes {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** The direction of a language's script. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}

/** Marks a text with its language and direction where they are not those around it. */
export function languageIn(around: string, language: string): LanguageAttributes {
  return language === around ? {} : { lang: language, dir: directionOf(language) };
}
