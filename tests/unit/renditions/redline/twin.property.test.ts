import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf, readHtml } from '../../../../src/markdown/html.ts';
import { strangers, versions } from './articles.ts';
import { redlineIn, rendered, sideOf, wordsOf } from './twin-text.ts';

const wordsIn = (html: string): string[] => wordsOf(contentOf(readHtml(html)));

for (const [name, pairs] of [
  ['versions of a text', versions],
  ['texts that have nothing in common', strangers],
] as const) {
  test(`without what was deleted, the Markdown of a redline is the new text, without what was inserted the old: ${name}`, () => {
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        const { markdown, total, parts } = redlineIn(from, to);
        const text = rendered(markdown);
        expect(wordsOf(sideOf(text, 'new'))).toEqual(wordsIn(to));
        const hasMoves = total.moved > 0 || parts.some(({ isMoved }) => isMoved);
        const inOrder = (words: string[]): string[] => (hasMoves ? words.sort() : words);
        expect(inOrder(wordsOf(sideOf(text, 'old')))).toEqual(inOrder(wordsIn(from)));
      }),
      { numRuns: 150 },
    );
  });
}
