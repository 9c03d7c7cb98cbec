import type { ArticleNode } from '../article/nodes.ts';
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
