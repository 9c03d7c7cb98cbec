import type { MdastNode } from 'satteri';
import { rangeOf, wordsOf } from '../../markdown/nodes.ts';
import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { nodesIn } from '../tree.ts';

const LONGEST = 100;

/** A paragraph that is bold from end to end, in one line, and is no sentence and no label. */
function isBoldLine(node: MdastNode, text: string): boolean {
  if (node.type !== 'paragraph' || node.children.length !== 1 || node.children[0]?.type !== 'strong') return false;
  const { start, end } = rangeOf(node);
  const words = wordsOf(node);
  return words.length <= LONGEST && !/[.:;,!?]$/.test(words.trim()) && !text.slice(start, end).includes('\n');
}

/** "4.2.1 Passwords" stands two levels below "4 Access"; without a number a line stands below the heading above it. */
function levelOf(words: string, above: number): number {
  const number = /^(\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s/.exec(words)?.[1];
  return Math.min(6, 1 + (number?.split('.').length ?? Math.max(1, above)));
}

/** Headings that were only made bold, as in texts from a word processor: asked about once for all of them. */
export function boldHeadings(draft: Draft, desk: Desk): Edit[] {
  const top = nodesIn(draft.text).flatMap(({ node, parents }) => (parents.length === 1 ? [node] : []));
  const from = top.findIndex((node) => !isBoldLine(node, draft.text));
  // Those above everything else are the title.
  const hasTitle = top.some((node) => node.type === 'heading' && node.depth === 1);
  const found = top.filter(
    (node, index) => isBoldLine(node, draft.text) && (hasTitle || index > from) && index < top.length - 1,
  );
  const isNumbered = (node: MdastNode) => /^\d/.test(wordsOf(node));
  if (found.length < 2 && !found.some(isNumbered)) return [];
  const quoted = found.slice(0, 3).map((node) => `"${wordsOf(node)}"`);
  const list = `${quoted.join(', ')}${found.length > 3 ? ` and ${found.length - 3} more` : ''}`;
  const answers = found.map((node) =>
    desk.ask({
      key: 'bold lines',
      line: draft.line(rangeOf(node).start),
      message: `Lines stand alone in bold, as headings do: ${list}. Are they headings?`,
      proposal: 'headings',
      expects: '"headings", or "text" to leave them as they are',
    }),
  );
  if (answers.includes('text')) return [];
  const headings = top.flatMap((node) => (node.type === 'heading' ? [{ depth: node.depth, ...rangeOf(node) }] : []));
  return found.map((node) => {
    const above = headings.findLast(({ start }) => start < rangeOf(node).start)?.depth ?? 1;
    const [strong] = 'children' in node ? node.children : [];
    const inside = strong && 'children' in strong ? strong.children : [];
    const [first, last] = [inside[0], inside.at(-1)];
    const words = first && last ? draft.text.slice(rangeOf(first).start, rangeOf(last).end) : '';
    const why = 'A line in bold became a heading.';
    return { ...rangeOf(node), text: `${'#'.repeat(levelOf(wordsOf(node), above))} ${words}`, why };
  });
}

/**
 * The anchors that other generators make of a heading's words, where they differ from GitHub's: kramdown leaves the
 * number away that a heading begins with, Pandoc too, Python-Markdown and GitLab join hyphens, Azure DevOps encodes.
 */
export function slugsElsewhere(words: string): string[] {
  const lower = words.toLowerCase();
  const kramdown = lower
    .replace(/^[^a-z]+/, '')
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
  const pandoc = lower
    .replaceAll(/[^\p{L}\p{N}\s_.-]/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-')
    .replace(/^[^\p{L}]+/u, '');
  const python = lower
    .normalize('NFKD')
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/[-\s]+/g, '-');
  const gitlab = lower
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/[\s-]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return [...new Set([kramdown, pandoc, python, gitlab])].filter((slug) => slug !== '');
}
