import { htmlElements, type MdxComponent, mdxComponents } from '../../../model/mdx-components.ts';
import { nearestName } from '../../../spelling/nearest-name.ts';
import type { Finding } from '../../diagnostic.ts';
import { BREACH_NOTICE, policy } from '../../examples.ts';
import { factsOf } from '../../facts.ts';
import type { Rule } from '../../rule.ts';
import { listed, quoted } from '../../shape/words.ts';
import {
  type Element,
  isElement,
  placeOfAttribute,
  placeOfNode,
  type TextNode,
  textNodes,
} from '../../text/elements.ts';

function* judge(found: TextNode<Element>, tag: string, component: MdxComponent): Generator<Finding> {
  const known = Object.keys(component.attributes);
  for (const attribute of found.node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { name, value } = attribute;
    const place = placeOfAttribute(found, name);
    const rule = Object.hasOwn(component.attributes, name) ? component.attributes[name] : undefined;
    if (!rule) {
      const nearest = nearestName(name, known);
      const has = known.length === 0 ? `<${tag}> has no attributes.` : `<${tag}> has ${listed(quoted(known))}.`;
      yield {
        place,
        message: `<${tag}> has no attribute \`${name}\`.`,
        hint: nearest === undefined ? has : `Did you mean \`${nearest}\`?`,
      };
    } else if (value === null || value === undefined || value === '') {
      yield {
        place,
        message: `The attribute \`${name}\` of <${tag}> is empty.`,
        hint: `Write its value in quotes: ${name}="…".`,
      };
    } else if (typeof value === 'string' && rule.values && !rule.values.includes(value)) {
      const nearest = nearestName(value, rule.values);
      const hint = `${nearest === undefined ? '' : `Did you mean ${nearest}? `}Allowed are ${listed(rule.values)}.`;
      yield {
        place,
        message: `The attribute \`${name}\` of <${tag}> is "${value}", which is none of the values it may have.`,
        hint,
      };
    }
  }
  const given = new Set(
    found.node.attributes.map((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.name : '')),
  );
  for (const [name, { required }] of Object.entries(component.attributes)) {
    if (!required || given.has(name)) continue;
    yield {
      place: placeOfNode(found, `<${tag}`),
      message: `<${tag}> needs the attribute \`${name}\`.`,
      hint: `Write <${tag} ${name}="…">.`,
    };
  }
  if (!component.content && found.node.children.length > 0) {
    yield {
      place: placeOfNode(found, `<${tag}`),
      message: `Nothing can stand inside <${tag}>.`,
      hint: `Write <${tag} /> and put the text behind it.`,
    };
  }
}

/** An attribute that the component does not know would be lost without a word. */
export const componentAttribute: Rule = {
  code: 'M005',
  name: 'component-attribute',
  severity: 'error',
  draft: 'note',
  sentence: 'Tags in MDX have the attributes they need, with values they may have, and no others.',
  bad: policy('<Callout kind="danger">Read this first.</Callout>'),
  good: policy('<Callout kind="warning">Read this first.</Callout>'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      const { node } = found;
      if (!isElement(node)) continue;
      const name = node.name ?? '';
      const table = Object.hasOwn(mdxComponents, name) ? mdxComponents : htmlElements;
      const component = Object.hasOwn(table, name) ? table[name] : undefined;
      if (component) yield* judge({ ...found, node }, name, component);
    }
  },
};

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

const blocks = Object.keys(mdxComponents).filter((name) => mdxComponents[name]?.inline !== true);

/** A table or a list cannot stand in a line: browsers end the paragraph, the heading or the link before it. */
export const componentInLine: Rule = {
  code: 'M021',
  name: 'component-in-line',
  severity: 'error',
  draft: 'note',
  sentence: `${listed(
    blocks.map((name) => `<${name}>`),
    'and',
  )} stand on lines of their own, or in a cell of a table.`,
  bad: policy('Our safeguards: <Controls />'),
  good: policy('Our safeguards:\n\n<Controls />'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      const { node, parents } = found;
      if (!isElement(node) || node.type !== 'mdxJsxTextElement' || !blocks.includes(node.name ?? '')) continue;
      if (parents.at(-1)?.type === 'tableCell') continue;
      yield {
        place: placeOfNode(found, `<${node.name ?? ''}`),
        message: `<${node.name ?? ''}> stands within a line.`,
        hint: 'Put it on a line of its own, with a blank line before and after it.',
      };
    }
  },
};

/** A quotation links to its commitment, and browsers take a link inside a link apart. */
export const factInLink: Rule = {
  code: 'M019',
  name: 'fact-in-link',
  severity: 'error',
  draft: 'note',
  sentence: 'No <Fact> stands inside a link, since it links to its commitment.',
  bad: { ...policy('We tell you [within <Fact id="breach-notice">72 hours</Fact>](/controls/).'), ...BREACH_NOTICE },
  good: { ...policy('We tell you within <Fact id="breach-notice">[72 hours](/controls/)</Fact>.'), ...BREACH_NOTICE },
  *check(site) {
    for (const { found, id, of } of factsOf(site)) {
      if (!found.parents.some(({ type }) => type === 'link' || type === 'linkReference')) continue;
      const tag = `<Fact id="${id}"${of === undefined ? '' : ` of="${of}"`}>`;
      yield {
        place: placeOfNode(found),
        message: 'This <Fact> stands inside a link, and links to its commitment itself.',
        hint: `End the link before it, or put the link inside it, which replaces its own: ${tag}[…](…)</Fact>.`,
      };
    }
  },
};
