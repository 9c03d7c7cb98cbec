import type { Element, ElementContent, Root } from 'hast';
import type { Html, PhrasingContent, RootContent } from 'mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { prepare } from './prepare.ts';

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;

const html = (value: string): Html => ({ type: 'html', value });

/** A tag within a line: without the name of such an element, HTML would be taken for a block and part the line. */
const tag = (value: string): Html => ({ ...html(value), data: { hName: 'span' } });

const identifierOf = ({ properties }: Element): string => String(properties['identifier']);

/** What Markdown has no sign for stays as the tag that GFM lets through. */
const tagged =
  (name: string): Handle =>
  (state, node: Element) => [tag(`<${name}>`), ...(state.all(node) as PhrasingContent[]), tag(`</${name}>`)];

const kept = Object.fromEntries(['sup', 'sub', 'ins', 'u', 'mark', 'kbd'].map((name) => [name, tagged(name)]));

const lineBreak: Handle = (_state, _node, parent) =>
  parent?.type === 'element' && /^t[dh]$/.test(parent.tagName) ? html('<br>') : { type: 'break' };

const noteReference: Handle = (_state, node: Element) => ({
  type: 'footnoteReference',
  identifier: identifierOf(node),
  label: identifierOf(node),
});

const noteText: Handle = (state, node: Element): RootContent => ({
  type: 'footnoteDefinition',
  identifier: identifierOf(node),
  label: identifierOf(node),
  children: state.toFlow(state.all(node)),
});

const handlers: Options['handlers'] = {
  ...kept,
  br: lineBreak,
  // Words that a comparison struck out, which stay apart from those that their author did.
  deletion: tagged('del'),
  verbatim: (_state, { properties: { value, as } }: Element) => ({
    ...html(String(value)),
    data: { hName: String(as) },
  }),
  'note-reference': noteReference,
  'note-text': noteText,
};

const processor = unified()
  .use(rehypeRemark, { handlers })
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_', listItemIndent: 'one' })
  .freeze();

/**
 * HTML as GitHub Flavored Markdown.
 *
 * @param page the absolute address that its links are relative to
 */
export function markdownOf(children: readonly ElementContent[], page: string): string {
  const root: Root = { type: 'root', children: prepare(children, page) };
  return processor.stringify(processor.runSync(root));
}
