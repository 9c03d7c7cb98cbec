import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { markdownFeatures } from '../../markdown/features.ts';
import { tooDeep, TOO_DEEP } from './depth.ts';
import { mistakesIn, type Parsed, type SyntaxMistake } from './mdx-mistakes.ts';
import { excessIn } from './sign-limits.ts';
import type { Text } from './text.ts';

/** The text of a Markdown file as the site's own parser understands it. */
export interface Body {
  /** Where the text begins, behind the front matter. */
  readonly start: number;
  /** The tree; absent where the text cannot be parsed. Offsets count from the beginning of the file. */
  readonly tree?: MdastNode;
  /** The tree of a text that cannot be parsed, without the signs that are wrong. */
  readonly repaired?: MdastNode;
  /** Why it cannot be parsed, in the order of the text. */
  readonly mistakes: readonly SyntaxMistake[];
}

/** The parser begins its messages with `line:column: ` and ends them with its own name for the error. */
const POSITION = /^(\d+):(\d+)(?:-\d+:\d+)?: (.*?)(?: \([\w-]+:[\w-]+\))?$/s;

function parsed(format: 'md' | 'mdx', text: string, lineStarts: readonly number[]): Parsed {
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  try {
    return { tree: parse(text, { features: markdownFeatures }) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', words = message] = POSITION.exec(message) ?? [];
    return { mistake: { offset: (lineStarts[Number(line) - 1] ?? 0) + Number(column) - 1, message: words } };
  }
}

/** Reads the text behind the front matter. */
export function readBody({ text, lineStarts }: Text, start: number, format: 'md' | 'mdx'): Body {
  const excess = format === 'mdx' ? excessIn(text) : undefined;
  if (excess) return { start, mistakes: [excess] };
  const body = parsed(format, text, lineStarts);
  if ('mistake' in body) {
    const { mistakes, tree } = mistakesIn(text, lineStarts, (other) => parsed(format, other, lineStarts));
    return { start, mistakes, ...(tree && !tooDeep(tree) && { repaired: tree }) };
  }
  const deep = tooDeep(body.tree);
  if (deep) return { start, mistakes: [{ offset: deep.position?.start.offset ?? start, message: TOO_DEEP }] };
  return { start, tree: body.tree, mistakes: [] };
}

/** A node of a tree, with its parents, the nearest last. */
export interface Placed {
  readonly node: MdastNode;
  readonly parents: readonly MdastNode[];
}

function place(node: MdastNode, parents: readonly MdastNode[], into: Placed[]): void {
  into.push({ node, parents });
  if (!('children' in node)) return;
  const inside = [...parents, node];
  for (const child of node.children) place(child, inside, into);
}

/** Every rule walks every text. */
const walked = new WeakMap<MdastNode, readonly Placed[]>();

/** Every node of a tree in the order of the text. */
export function nodesOf(tree: MdastNode): readonly Placed[] {
  const known = walked.get(tree);
  if (known) return known;
  const nodes: Placed[] = [];
  place(tree, [], nodes);
  walked.set(tree, nodes);
  return nodes;
}
