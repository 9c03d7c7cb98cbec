import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { codeIn } from '../tree.ts';

const EMOJI = /\p{Emoji_Presentation}\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*/gu;
/** Signs that say something where they stand, as in the cells of a table. */
const WORDS: Readonly<Record<string, string>> = { '✅': 'Yes', '❌': 'No' };

const NAMED = /(?<![\p{L}\p{N}:/|-]):([a-z][a-z0-9_+-]*|[+-]1):(?![\p{L}\p{N}:])/gu;
const NAMES: Readonly<Record<string, string>> = {
  white_check_mark: 'Yes',
  heavy_check_mark: 'Yes',
  ballot_box_with_check: 'Yes',
  x: 'No',
  negative_squared_cross_mark: 'No',
};

/** `:white_check_mark:`, which few programs show as a picture. */
function named(draft: Draft, desk: Desk): Edit[] {
  const code = codeIn(draft.text);
  return [...draft.text.matchAll(NAMED)].flatMap(({ 0: mark, 1: name = '', index }): Edit[] => {
    if (code.has(index)) return [];
    const message = `${mark} is the name of a small picture, and is printed as it stands. What stands in its place?`;
    const expects = `the text, "none" to delete it, or ${mark} to print it`;
    const answer = desk.ask({ key: mark, line: draft.line(index), message, proposal: NAMES[name] ?? 'none', expects });
    if (answer === undefined || answer === mark) return [];
    const why = `${mark} ${answer === 'none' ? 'is gone' : 'became words'}.`;
    return [{ start: index, end: index + mark.length, text: answer === 'none' ? '' : answer, why }];
  });
}

/** Small pictures in color, which are in no font for print: a PDF with them cannot be made. */
export function emoji(draft: Draft, desk: Desk): Edit[] {
  const signs = [...draft.text.matchAll(EMOJI)].flatMap(({ 0: sign, index }): Edit[] => {
    const message = `The sign ${sign} is in few fonts, and a PDF has to show all that is written. What stands in its place?`;
    const answer = desk.ask({
      key: sign,
      line: draft.line(index),
      message,
      proposal: WORDS[sign] ?? 'none',
      expects: `the text, "none" to delete the sign, or ${sign} where the trust center has a font with it`,
    });
    if (answer === undefined || answer === sign) return [];
    const isGone = answer === 'none';
    const end = index + sign.length + (isGone && draft.text[index + sign.length] === ' ' ? 1 : 0);
    const why = `The sign ${sign} ${isGone ? 'is gone' : 'became a word'}.`;
    return [{ start: index, end, text: isGone ? '' : answer, why }];
  });
  return [...signs, ...named(draft, desk)];
}
