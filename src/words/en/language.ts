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

/** Node 22 has the property alone. */
interface OlderLocale {
  readonly textInfo: Intl.TextInfo;
}

/** The direction of a language's script. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const locale = new Intl.Locale(language);
  const { direction } = 'getTextInfo' in locale ? locale.getTextInfo() : (locale as OlderLocale).textInfo;
  return direction === 'rtl' ? 'rtl' : 'ltr';
}

/** A part of a text, and whether an author wrote it. */
export interface Piece {
  text: string;
  isOfAuthor: boolean;
}

/** Where words stand in a text on their own, and not within others; -1 where they do not. */
function placeOf(words: string, text: string): number {
  const isLetter = (character = ''): boolean => /[\p{L}\p{N}]/u.test(character);
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return at;
  }
  return -1;
}

/** A text in which the words of an author stand between those of the interface, in its parts. */
export function piecesOf(text: string, words: readonly (string | undefined)[]): Piece[] {
  const [first, ...others] = words.flatMap((word) => word || []).sort((a, b) => b.length - a.length);
  if (text === '') return [];
  if (first === undefined) return [{ text, isOfAuthor: false }];
  const at = placeOf(first, text);
  if (at === -1) return piecesOf(text, others);
  return [
    ...piecesOf(text.slice(0, at), others),
    { text: first, isOfAuthor: true },
    ...piecesOf(text.slice(at + first.length), others),
  ];
}

/** Marks a text with its language and direction where they are not those around it. */
export function languageIn(around: string, language: string): LanguageAttributes {
  return language === around ? {} : { lang: language, dir: directionOf(language) };
}
