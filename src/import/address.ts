import type { MdastNode } from 'satteri';
import { rangeOf } from '../markdown/nodes.ts';

type Pointing = Extract<MdastNode, { type: 'link' | 'image' | 'definition' }>;

/** Where the words between brackets end: at the bracket that closes the one at the beginning. */
function closingBracket(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '[') depth += 1;
    else if (text[at] === ']' && (depth -= 1) === 0) return at;
  }
  return text.length;
}

/** Where an address ends: at a blank, or at the parenthesis that nothing in the address opened. */
function endOfAddress(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (/\s/.test(sign)) return at;
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && (depth -= 1) < 0) return at;
  }
  return text.length;
}

/**
 * Where the address of a link, a picture or a definition is written, and where the words before it end; undefined for an
 * address without brackets.
 */
export function addressOf(node: Pointing, text: string): { start: number; end: number; words: number } | undefined {
  const { start, end } = rangeOf(node);
  const opening = text.startsWith('!', start) ? start + 1 : start;
  if (text[opening] !== '[') return undefined;
  const words = 'children' in node ? Math.max(0, ...node.children.map((child) => rangeOf(child).end)) : 0;
  // A bracket in quoted code closes nothing, so the words of a link are passed over as a whole.
  const bracket = words > 0 ? text.indexOf(']', words) : closingBracket(text.slice(0, end), opening);
  if (text[bracket + 1] !== (node.type === 'definition' ? ':' : '(')) return undefined;
  const from = bracket + 2 + (/^\s*/.exec(text.slice(bracket + 2, end))?.[0].length ?? 0);
  const isFramed = text[from] === '<';
  const to = isFramed ? text.indexOf('>', from) + 1 : endOfAddress(text.slice(0, end), from);
  return to >= from ? { start: from, end: to, words: bracket } : undefined;
}

/** An address as it is written in a link: framed where its parentheses or blanks would end it too early. */
export function written(address: string): string {
  return /^[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*$/.test(address) ? address : `<${address}>`;
}
