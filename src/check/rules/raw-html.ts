import { htmlElements } from '../../model/mdx-components.ts';
import { policy } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { listed } from '../shape/words.ts';
import { placeOfNode, textNodes } from '../text/elements.ts';

const TAG = /^<\/?([a-z][\w-]*)\b([^>]*)>$/is;

/** Whether a piece of HTML is one of the plain tags, with no attribute but the `title` of an abbreviation. */
function isPlain(html: string): boolean {
  const [, name = '', rest = ''] = TAG.exec(html.trim()) ?? [];
  const tag = name.toLowerCase();
  const attributes = rest.replace(/\/\s*$/, '').trim();
  if (!Object.hasOwn(htmlElements, tag)) return false;
  return attributes === '' || (tag === 'abbr' && /^title="[^"<>]*"$/.test(attributes));
}

/** Scripts and event handlers would run, styles would be refused by the site, and a PDF shows neither. */
export const rawHtml: Rule = {
  code: 'M006',
  name: 'raw-html',
  severity: 'error',
  sentence: `Markdown holds no HTML but the plain ${listed(Object.keys(htmlElements))}: no scripts, no event handlers.`,
  bad: policy('We answer <b onclick="track()">within a day</b>.', '', 'md'),
  good: policy('We answer **within a day**.', '', 'md'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      const { node } = found;
      if (node.type !== 'html' || isPlain(node.value) || node.value.startsWith('<!--')) continue;
      // What was opened here was told where it was opened.
      if (node.value.startsWith('</')) continue;
      const tag = /^<([a-z][\w-]*)/i.exec(node.value)?.[0] ?? '<';
      const name = tag.slice(1).toLowerCase();
      const what = name === 'script' ? 'A script has no place in a text.' : `There is no <${name}> here.`;
      yield {
        place: placeOfNode(found, tag),
        message: what,
        hint: `Use Markdown: **bold**, *italic*, [words](/path/); plain ${listed(Object.keys(htmlElements))} may stay.`,
      };
    }
  },
};
