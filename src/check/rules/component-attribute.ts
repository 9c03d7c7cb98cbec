import { nearestName } from '../../spelling/nearest-name.ts';
import { htmlElements, mdxComponents, type MdxComponent } from '../../model/mdx-components.ts';
import type { Finding } from '../diagnostic.ts';
import { policy } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { listed, quoted } from '../shape/words.ts';
import { isElement, placeOfAttribute, placeOfNode, textNodes, type Element, type TextNode } from '../text/elements.ts';

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
