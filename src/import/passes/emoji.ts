import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';

const EMOJI = /\p{Emoji_Presentation}\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*/gu;
/** Signs that say something where they stand, as in the cells of a table. */
const WORDS: Readonly<Record<string, string>> = { '✅': 'Yes', '❌': 'No' };

/** Small pictures in color, which are in no font for print: a PDF with them cannot be made. */
export function emoji(draft: Draft, desk: Desk): Edit[] {
  return [...draft.text.matchAll(EMOJI)].flatMap(({ 0: sign, index }): Edit[] => {
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
}
