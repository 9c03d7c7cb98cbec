import { nearestName } from '../../spelling/nearest-name.ts';
import { htmlElements, mdxComponents } from '../../model/mdx-components.ts';
import { policy } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { listed } from '../shape/words.ts';
import { isElement, placeOfNode, textNodes } from '../text/elements.ts';

/** Only what the page, the PDF and the Markdown twin all know how to show. */
export const unknownComponent: Rule = {
  code: 'M004',
  name: 'unknown-component',
  severity: 'error',
  draft: 'note',
  sentence: `MDX holds no tags but ${listed(Object.keys(mdxComponents))}, and the plain ${listed(Object.keys(htmlElements))}.`,
  bad: policy('<Calout>Read this first.</Calout>'),
  good: policy('<Callout>Read this first.</Callout>'),
  *check({ records }) {
    for (const found of textNodes(records, true)) {
      const { node } = found;
      if (!isElement(node)) continue;
      const name = node.name ?? '';
      if (Object.hasOwn(mdxComponents, name) || Object.hasOwn(htmlElements, name)) continue;
      const nearest = /^[A-Z]/.test(name) ? nearestName(name, Object.keys(mdxComponents)) : undefined;
      yield {
        place: placeOfNode(found, `<${name}`),
        message: name === '' ? 'An empty tag has no meaning here.' : `There is no <${name}> here.`,
        hint:
          nearest === undefined
            ? `Use Markdown, or one of ${listed(Object.keys(mdxComponents))}.`
            : `Did you mean <${nearest}>?`,
      };
    }
  },
};
