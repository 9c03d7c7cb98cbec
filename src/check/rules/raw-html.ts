import { htmlElements } from '../../model/mdx-components.ts';
import { policy } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { listed } from '../shape/words.ts';
import { placeOfNode, textNodes } from '../text/elements.ts';

const COMMENT = /<!--.*?(?:-->|$)/gs;
const TAG = /<(\/?)([a-z][\w-]*)(?![\w-])((?:"[^"<]*"|'[^'<]*'|[^<>"'])*)>/gis;

/** Whether a tag is one of the plain ones, with no attribute but the `title` of an abbreviation. */
function isPlain(name: string, rest: string): boolean {
  const attributes = rest.replace(/\/\s*$/, '').trim();
  if (!Object.hasOwn(htmlElements, name)) return false;
  return attributes === '' || (name === 'abbr' && /^title="[^"<>]*"$/.test(attributes));
}

/** The beginning of the first tag that is not plain; comments have a rule of their own, and what closes was opened. */
function offence(html: string): string | undefined {
  const tags = html.replaceAll(COMMENT, '');
  for (const [, closing, name = '', rest = ''] of tags.matchAll(TAG)) {
    if (closing === '' && !isPlain(name.toLowerCase(), rest)) return `<${name}`;
  }
  const [unfinished] = /<[a-z][\w-]*|<[!?]/i.exec(tags.replaceAll(TAG, '')) ?? [];
  return unfinished;
}

/** A tag that closes what nothing opened. */
function loneClosing(html: string, text: string): string | undefined {
  const name = /^<\/([a-z][\w-]*)\s*>/i.exec(html)?.[1]?.toLowerCase();
  if (name === undefined || Object.hasOwn(htmlElements, name)) return undefined;
  return text.toLowerCase().includes(`<${name}`) ? undefined : `</${name}`;
}

/** Scripts and event handlers would run, styles would be refused by the site, and a PDF shows neither. */
export const rawHtml: Rule = {
  code: 'M006',
  name: 'raw-html',
  severity: 'error',
  draft: 'note',
  sentence: `Markdown holds no HTML but the plain ${listed(Object.keys(htmlElements))}: no scripts, no event handlers.`,
  bad: policy('We answer <b onclick="track()">within a day</b>.', '', 'md'),
  good: policy('We answer **within a day**.', '', 'md'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      const { node } = found;
      const tag =
        node.type === 'html' ? (offence(node.value) ?? loneClosing(node.value, found.record.text.text)) : undefined;
      if (tag === undefined) continue;
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
