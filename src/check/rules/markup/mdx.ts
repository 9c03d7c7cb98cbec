import { htmlElements, mdxComponents } from '../../../model/mdx-components.ts';
import { nearestName } from '../../../spelling/nearest-name.ts';
import { policy } from '../../examples.ts';
import { placeAt } from '../../read/text.ts';
import type { Rule } from '../../rule.ts';
import { listed } from '../../shape/words.ts';
import { isElement, placeOfAttribute, placeOfNode, textNodes } from '../../text/elements.ts';
import { BRACES, explainMdx } from '../../text/mdx-words.ts';

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

/** Content is data: what authors write is never run. */
export const importExport: Rule = {
  code: 'M002',
  name: 'import-export',
  severity: 'error',
  draft: 'code',
  sentence: 'No text imports or exports code.',
  bad: policy("import Chart from './chart.js';\n\nWe protect data."),
  good: policy('We protect data.'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      if (found.node.type !== 'mdxjsEsm') continue;
      const word = found.node.value.startsWith('export') ? 'export' : 'import';
      yield {
        place: placeOfNode(found),
        message: `A line that begins with "${word}" is code, and texts hold none.`,
        hint: `Delete it; the components of this site need no import. A sentence that begins with "${word}" has to begin otherwise.`,
      };
    }
  },
};

const PLACEHOLDER = /^\{.*\}$/s;
const COMMENT = /^\s*\/\*/;

/** Content is data: what authors write is never run. */
export const expression: Rule = {
  code: 'M003',
  name: 'expression',
  severity: 'error',
  draft: 'code',
  sentence: 'No text holds an {expression}.',
  bad: policy('We keep logs for {retention} days.'),
  good: policy('We keep logs for 90 days.'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      const { node } = found;
      if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
        if (COMMENT.test(node.value)) continue;
        if (PLACEHOLDER.test(node.value)) continue;
        yield {
          place: placeOfNode(found),
          ...BRACES,
        };
      }
      if (!isElement(node)) continue;
      for (const attribute of node.attributes) {
        const isLiteral =
          attribute.type === 'mdxJsxAttribute' && (typeof attribute.value === 'string' || !attribute.value);
        if (isLiteral) continue;
        const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '';
        yield {
          place: name === '' ? placeOfNode({ ...found, node }) : placeOfAttribute({ ...found, node }, name),
          message: `${name === '' ? 'A tag' : `The attribute \`${name}\``} holds code in braces.`,
          hint:
            name === '' ? 'Write each attribute with its value in quotes.' : `Write the value in quotes: ${name}="…".`,
        };
      }
    }
  },
};

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
