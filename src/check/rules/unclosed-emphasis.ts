import { placeAt } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { rangeOf, textNodes } from '../text/elements.ts';

/** Two marks left in a line of text, with words between them: emphasis that was meant and not understood. */
const PAIR = /(?<!\\)(\*\*|__)(?=\S)[^*_\n]+?\S?\1/;

/** Stars before a word that no others close; those behind a word may mark a footnote. */
const OPENED = /(?<=^|[\s("'“‘[])(?<!\\)\*\*(?=[\p{L}\p{N}])/mu;

/** A notice, of which no PDF is made that would need a font for it. */
const notice = (text: string): Record<string, string> => ({
  'content/updates/2026-05-15-notice.mdx': `---\nkind: news\ntitle: Notice\n---\n\n${text}\n`,
});

/** CommonMark closes no emphasis between punctuation and a letter, as they meet in Chinese, Japanese and Korean. */
export const unclosedEmphasis: Rule = {
  code: 'M015',
  name: 'unclosed-emphasis',
  severity: 'error',
  draft: 'note',
  sentence:
    'Every ** that is meant to be bold is closed and understood as such, beside punctuation of East Asian scripts too.',
  bad: notice('**注意：**请先阅读。'),
  good: notice('**注意**：请先阅读。'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      if (found.node.type !== 'text') continue;
      const { start, end } = rangeOf(found.node);
      const source = found.record.text.text.slice(start, end);
      const pair = PAIR.exec(source);
      const match = pair ?? OPENED.exec(source);
      if (!match) continue;
      yield {
        place: placeAt(found.record.text, start + match.index, start + match.index + match[0].length),
        message: 'These stars would be printed: Markdown does not take them for emphasis here.',
        hint: pair
          ? 'Move the punctuation behind the stars, or put a blank there.'
          : 'Write ** where the bold words end as well, in the same paragraph. For the stars themselves write \\*\\*.',
      };
    }
  },
};
