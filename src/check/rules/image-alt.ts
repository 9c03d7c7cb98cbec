import { policy } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { placeOfNode, textNodes } from '../text/elements.ts';

const PICTURE = { 'public/data-flow.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n' };

/** Who cannot see the picture reads this instead (WCAG 1.1.1; PDF/UA refuses a picture without). */
export const imageAlt: Rule = {
  code: 'M012',
  name: 'image-alt',
  severity: 'error',
  draft: 'note',
  sentence: 'Every picture says in words what it shows.',
  bad: { ...policy('![](/data-flow.svg)'), ...PICTURE },
  good: { ...policy('![Data flows from the browser to Frankfurt.](/data-flow.svg)'), ...PICTURE },
  *check({ records }) {
    for (const found of textNodes(records)) {
      const { node } = found;
      if (node.type !== 'image' && node.type !== 'imageReference') continue;
      if ((node.alt ?? '').trim() !== '') continue;
      yield {
        place: placeOfNode(found),
        message: 'This picture does not say what it shows.',
        hint: 'Write it between the brackets: ![Data flows from the browser to Frankfurt.](/data-flow.svg).',
      };
    }
  },
};
