import { policy } from '../examples.ts';
import { placeAt } from '../read/text.ts';
import type { Rule } from '../rule.ts';

/** What drafts are left with. Quotations of code are not spared: readers take them for drafts too. */
const PLACEHOLDER =
  /\b(?:TODO|TBD|TBC|FIXME|XXX)\b|\[insert\b[^\]\n]*\]|\blorem ipsum\b|\{\{[^}\n]*\}\}|<(?:insert|company|your)\b[^>\n]*>/giu;
/** In fields, brackets hold lists. */
const PLACEHOLDER_IN_TEXT = /\[(?:your\b[^\]\n]*|company(?: name)?|date|name|number|owner|role)\](?![([])/giu;
const SHOUTED = /^(?:todo|tbd|tbc|fixme|xxx)$/i;

/** "[insert date]" in a policy tells readers that nobody read it before them. */
export const placeholder: Rule = {
  code: 'X001',
  name: 'placeholder',
  severity: 'error',
  sentence: 'No file holds what a draft leaves open: TODO, TBD, [insert …], lorem ipsum, {{placeholder}}.',
  bad: policy('The register was last reviewed on [insert date].'),
  good: policy('The register was last reviewed on 1 March 2026.'),
  *check({ records }) {
    for (const { text, yaml, body } of records) {
      // Braces that broke the file were told where they broke it.
      if (yaml?.error || body?.error) continue;
      const inText = [...text.text.matchAll(PLACEHOLDER_IN_TEXT)].filter(
        ({ index }) => index >= (body?.start ?? Infinity),
      );
      for (const match of [...text.text.matchAll(PLACEHOLDER), ...inText]) {
        const [words] = match;
        if (SHOUTED.test(words) && words !== words.toUpperCase()) continue;
        yield {
          place: placeAt(text, match.index, match.index + words.length),
          message: `"${words}" was left open.`,
          hint: 'Write what belongs here, or keep the version back with "draft: true".',
        };
      }
    }
  },
};
