import type { ArticleNode } from '../article/read.ts';
import { textOf } from './table-layout.ts';

/** Two last words of which the last is short, in writing that runs from left to right. */
const RUNT = /^([^]*\s)([\p{Script=Latin}\d]\S{0,11} [\p{Script=Latin}\d]\S{0,4})$/u;

/** A line, once it is set, whose last two words stay together where the last is short: it would look lost alone. */
export function withoutRunt(set: unknown[]): unknown[] {
  const last = set.at(-1);
  const [, before, text] = (typeof last === 'string' ? RUNT.exec(last) : null) ?? [];
  return text === undefined ? set : [...set.slice(0, -1), before, { type: 'whole', text }];
}

/** Whether a line leads to what follows it, "These are:", and had better stand on the same page. */
export function leads(node: ArticleNode, next: ArticleNode | undefined): true | undefined {
  if (node.type !== 'paragraph' || !/^(?:list|table|code|definitions|quote)$/.test(next?.type ?? '')) return undefined;
  const text = textOf(node.children);
  return (text.length <= 300 && /[:：]\s*$/u.test(text)) || undefined;
}

/** Every id of an article and of what it holds; the id of a note is its own. */
export function idsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(idsOf);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'id' in node && typeof node.id === 'string' && !('type' in node && node.type === 'note') ? [node.id] : [];
  return [...own, ...Object.values(node).flatMap(idsOf)];
}

/** The id that a fragment names; one that is not well encoded names none. */
function idIn(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}

/**
 * A link to a part of this text stays inside the PDF; every other is absolute.
 *
 * @param page another page that shows this text
 * @throws {TypeError} where it is no address
 */
export function addressOf(
  href: string,
  permalink: string,
  targets: ReadonlySet<string>,
  page?: string,
): { target?: string; href?: string } {
  const url = new URL(href, permalink);
  const [address, fragment = ''] = url.href.split('#', 2);
  const target = address === permalink || address === page ? idIn(fragment) : undefined;
  return target !== undefined && targets.has(target) ? { target } : { href: url.href };
}
