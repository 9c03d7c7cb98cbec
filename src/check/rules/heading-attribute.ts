import { policy } from '../examples.ts';
import { placeAt } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { headingsOf } from '../text/anchors.ts';
import { rangeOf } from '../text/elements.ts';

const ANCHOR = /^\{\s*#[\p{L}\p{N}][\p{L}\p{N}_.:-]*\s*\}$/u;

/** Anything else in these braces becomes an attribute of the heading: a handler, a style, or words that readers lose. */
export const headingAttribute: Rule = {
  code: 'M017',
  name: 'heading-attribute',
  severity: 'error',
  draft: 'code',
  sentence: 'Braces after a heading contain an anchor such as { #scope } and nothing else.',
  bad: policy('## Scope { #scope hidden onclick=open() }\n\nStaff.'),
  good: policy('## Scope { #scope }\n\nStaff.'),
  *check({ records }) {
    for (const { text, body } of records) {
      if (!body?.tree) continue;
      for (const { node, anchor, isOwn } of headingsOf(body.tree)) {
        if (!node.data || !('hProperties' in node.data)) continue;
        const { start, end } = rangeOf(node);
        const last = node.children.at(-1);
        const from = last ? rangeOf(last).end : start;
        const braces = /\{[^{}]*\}/.exec(text.text.slice(from, end));
        if (!braces || ANCHOR.test(braces[0])) continue;
        const at = from + braces.index;
        const own = isOwn && ANCHOR.test(`{#${anchor}}`) ? anchor : 'scope';
        yield {
          place: placeAt(text, at, at + braces[0].length),
          message: 'Only an anchor is allowed in the braces after a heading.',
          hint: `Write { #${own} }, or \\{ and \\} for the braces themselves.`,
        };
      }
    }
  },
};
