import { pairEqual } from './align.ts';
import type { Token } from './blocks.ts';
import { lengthOf, type Edit, type TokenPair } from './edit.ts';
import { joinPhrases } from './phrases.ts';
import { slide } from './slide.ts';

/** The share of the longer line, or of the shorter, that has to be the same for words to be told apart one by one. */
const LEAST_SAME = { longer: 0.25, shorter: 0.6 };

/** Compares two lines word by word, and makes phrases of the differences that can be read. */
export function editsOf(olds: readonly Token[], news: readonly Token[]): Edit[] {
  const edits = slide(joinPhrases(runsOf(olds, news)));
  const same = lengthOf(edits.flatMap((edit) => (edit.type === 'same' ? edit.pairs.map((pair) => pair.new) : [])));
  const [shorter = 0, longer = 0] = [lengthOf(olds), lengthOf(news)].sort((a, b) => a - b);
  const isRewritten = edits.length > 1 && same < LEAST_SAME.longer * longer && same < LEAST_SAME.shorter * shorter;
  return isRewritten ? [{ type: 'change', deleted: olds, inserted: news }] : edits;
}

function runsOf(olds: readonly Token[], news: readonly Token[]): Edit[] {
  const runs: ({ type: 'same'; pairs: TokenPair[] } | { type: 'change'; deleted: Token[]; inserted: Token[] })[] = [];
  for (const pair of pairEqual(olds, news, ({ key }) => key)) {
    const last = runs.at(-1);
    if (pair.old !== undefined && pair.new !== undefined) {
      if (last?.type === 'same') last.pairs.push(pair);
      else runs.push({ type: 'same', pairs: [pair] });
      continue;
    }
    const change = last?.type === 'change' ? last : { type: 'change' as const, deleted: [], inserted: [] };
    if (change !== last) runs.push(change);
    if (pair.old !== undefined) change.deleted.push(pair.old);
    else change.inserted.push(pair.new);
  }
  return runs;
}
