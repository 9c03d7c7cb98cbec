const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Thai}/gu, 'th'],
];

/** The commonest words of languages in Latin letters, each in no other of them. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the and of is are be with this that which must shall',
  de: 'der und ist nicht werden wird für mit auf eine durch oder',
  fr: 'le les et est du une dans pour être sont aux',
  es: 'el los y las del una para por como ser están',
  it: 'il gli della che sono delle essere nel alla dei',
  pt: 'o os ou uma não são dos deve ao pela',
  nl: 'het een van zijn niet worden voor aan wordt deze',
};
/** A text of fewer words may be all names. */
const FEWEST = 20;

/** The language in Latin letters whose commonest words a text holds most; undefined where that says little. */
function latinLanguage(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST) return undefined;
  const counted = Object.entries(WORDS).map(([language, list]) => {
    const common = new Set(list.split(' '));
    return { language, count: words.filter((word) => common.has(word)).length };
  });
  const [first, second] = counted.sort((a, b) => b.count - a.count);
  const isClear = first !== undefined && second !== undefined && first.count > second.count * 2;
  return isClear && first.count * 20 > words.length ? first.language : undefined;
}

/** The language that the script of a text suggests, or in Latin letters its commonest words. */
export function suggestedLanguage(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const counted = SCRIPTS.map(([pattern, language]) => ({ language, count: text.match(pattern)?.length ?? 0 }));
  const most = counted.reduce((best, next) => (next.count > best.count ? next : best));
  // A Japanese text has as many Chinese characters as signs of its own.
  if (most.count > letters * 0.25) return most.language;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > letters * 0.4 ? 'zh' : latinLanguage(text);
}
