import { policy } from '../examples.ts';
import { wordsOf } from '../../markdown/heading-anchors.ts';
import type { Rule } from '../rule.ts';
import { isElement, placeOfNode, textNodes } from '../text/elements.ts';

const EMPTY_WORDS = new Set([
  '',
  'here',
  'click here',
  'click',
  'link',
  'this link',
  'this page',
  'more',
  'read more',
  'learn more',
  'see here',
  'page',
  'this',
]);

/** In a list of links, or read aloud, "here" says nothing (WCAG 2.4.4). */
export const linkWords: Rule = {
  code: 'M013',
  name: 'link-words',
  severity: 'error',
  draft: 'note',
  sentence: 'The words of a link say where it leads.',
  bad: policy('Our policies are [here](/policies/).'),
  good: policy('See [our policies](/policies/).'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      const { node } = found;
      if (node.type !== 'link' && node.type !== 'linkReference') continue;
      // A picture has words of its own, and a component writes some.
      if (node.children.some((child) => child.type === 'image' || isElement(child))) continue;
      const words = wordsOf(node)
        .replaceAll(/[\s\p{Default_Ignorable_Code_Point}]+/gu, ' ')
        .trim();
      if (!EMPTY_WORDS.has(words.toLowerCase().replace(/[.:!]$/, ''))) continue;
      yield {
        place: placeOfNode(found),
        message: words === '' ? 'This link has no words.' : `The words "${words}" do not say where the link leads.`,
        hint: 'Put the link on the words that name the page: [our policies](/policies/).',
      };
    }
  },
};
