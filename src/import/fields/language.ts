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

/** The language that the script of a text suggests; undefined for Latin, which dozens of languages share. */
export function suggestedLanguage(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const counted = SCRIPTS.map(([pattern, language]) => ({ language, count: text.match(pattern)?.length ?? 0 }));
  const most = counted.reduce((best, next) => (next.count > best.count ? next : best));
  // A Japanese text has as many Chinese characters as signs of its own.
  if (most.count > letters * 0.25) return most.language;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > letters * 0.4 ? 'zh' : undefined;
}
