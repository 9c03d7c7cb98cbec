/** What to install for writing whose fonts are too large to come with Candor. */
const packages: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'noto-sans-jp'],
  [/\p{Script=Hangul}/u, 'noto-sans-kr'],
];

/** The package of `@expo-google-fonts` with a font for a character, in a text of a language. */
export function packageFor(character: string, language: string): string | undefined {
  const named = packages.find(([script]) => script.test(character))?.[1];
  if (named !== undefined || !/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(character)) return named;
  if (language.startsWith('ja')) return 'noto-sans-jp';
  if (language.startsWith('ko')) return 'noto-sans-kr';
  return /Hant|TW|HK/.test(language) ? 'noto-sans-tc' : 'noto-sans-sc';
}
