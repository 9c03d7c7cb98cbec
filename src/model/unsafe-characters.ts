/**
 * Characters that no reader sees and that break a rendition: controls but tab and line ends, bidirectional controls that
 * show another text than is there (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing), a byte order mark
 * within a text, noncharacters, lone surrogates, tags and interlinear marks. XML forbids or discourages most of them.
 * Line and paragraph separators end a line in some renditions and not in others.
 */
export const UNSAFE =
  /(?![\t\n\r])[\p{Cc}\u061c\u2028-\u202e\u2066-\u2069\ufeff\p{Noncharacter_Code_Point}\p{Cs}\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** An unsafe character and its place in a text. */
export interface UnsafeCharacter {
  readonly character: string;
  readonly index: number;
}

/** The first of each unsafe character in a text. */
export function unsafeIn(text: string): UnsafeCharacter[] {
  const found = new Map<string, UnsafeCharacter>();
  for (const { 0: character, index } of text.matchAll(UNSAFE)) {
    if (!found.has(character)) found.set(character, { character, index });
  }
  return [...found.values()];
}

/** How Unicode names a character by number: `U+202E`. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
