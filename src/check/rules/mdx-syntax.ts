import { policy } from '../examples.ts';
import { placeAt } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { explainMdx } from '../text/mdx-words.ts';

/** In MDX, `<` and `{` have a meaning; a text that breaks them cannot be published. */
export const mdxSyntax: Rule = {
  code: 'M001',
  name: 'mdx-syntax',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Every text can be parsed: tags are closed, and < and { stand for themselves only behind a backslash.',
  bad: policy('Passwords of <12 characters are refused.'),
  good: policy('Passwords of fewer than 12 characters are refused.'),
  *check({ records }) {
    for (const { body, text } of records) {
      for (const { offset, message } of body?.mistakes ?? []) {
        yield { place: placeAt(text, offset), ...explainMdx(message, text.text, offset) };
      }
    }
  },
};
