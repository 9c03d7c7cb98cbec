import { policy } from '../examples.ts';
import { placeAt } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { rangeOf, textNodes } from '../text/elements.ts';

/** A bracket behind a backslash is printed on purpose; one behind two is not. */
const MARK = /(?=\[)(?<=(?<!\\)(?:\\\\)*)\[(?:\^((?:[^[\]\s\\]|\\\S)+)\]|(?:[^[\]\\]|\\.)+\]\[((?:[^[\]\\]|\\.)+)\])/gs;

/** The brackets would be printed as they stand. */
export const undefinedFootnote: Rule = {
  code: 'M014',
  name: 'undefined-footnote',
  severity: 'error',
  draft: 'note',
  sentence: 'Every footnote and every link by name is defined in the text.',
  bad: policy('We keep logs for 90 days.[^1]'),
  good: policy('We keep logs for 90 days.[^1]\n\n[^1]: Customers can ask for longer.'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      if (found.node.type !== 'text') continue;
      const { start, end } = rangeOf(found.node);
      const written = found.record.text.text.slice(start, end);
      for (const match of written.matchAll(MARK)) {
        const [whole, footnote, name] = match;
        const at = start + match.index;
        yield footnote === undefined
          ? {
              place: placeAt(found.record.text, at, at + whole.length),
              message: `The link "${name ?? ''}" is not defined.`,
              hint: `Write [words](/path/), or add a line [${name ?? ''}]: /path/.`,
            }
          : {
              place: placeAt(found.record.text, at, at + whole.length),
              message: `The footnote ${footnote} is not defined.`,
              hint: `Add a line at the end: [^${footnote}]: and its text.`,
            };
      }
    }
  },
};
