import type { Nodes } from 'hast';
import { diffArrays } from 'diff';
import { htmlToHast, markdownToHtml } from 'satteri';
import { markdownFeatures } from '../markdown/processor.ts';
import type { Desk, Note } from './desk.ts';
import type { Draft } from './draft.ts';
import { nodesIn } from './tree.ts';

const INLINE = new Set('a abbr b bdi code del em font i kbd mark s small span strong sub sup u'.split(' '));
/** Attributes that hold words: where a link leads, what a picture shows, the anchor of a heading. */
const SPOKEN = ['alt', 'href', 'id', 'src', 'title'];
const SHOWN_AT_MOST = 30;
/** Changed words up to which their order counts. */
const COMPARED_AT_MOST = 1000;

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element' && ['script', 'style'].includes(node.tagName)) return '';
  // The number of a footnote and the heading above them are no words of their author.
  if (
    node.type === 'element' &&
    ('dataFootnoteRef' in node.properties ||
      'dataFootnoteBackref' in node.properties ||
      node.properties['id'] === 'footnote-label')
  )
    return ' ';
  const inside = node.children.map(textOf).join('');
  return node.type === 'root' || INLINE.has(node.tagName) ? inside : ` ${inside} `;
}

function spokenIn(node: Nodes): string {
  if (node.type !== 'element' && node.type !== 'root') return '';
  const own = node.type === 'element' ? SPOKEN.map((name) => String(node.properties[name] ?? '')) : [];
  return [...own, ...node.children.map(spokenIn)].join(' ');
}

/** The numbers that lists show before their items. */
function listNumbers(node: Nodes): string[] {
  if (node.type !== 'element' && node.type !== 'root') return [];
  const isOrdered = node.type === 'element' && node.tagName === 'ol';
  const items = isOrdered ? node.children.filter((child) => child.type === 'element') : [];
  const first = isOrdered ? Number(node.properties['start'] ?? 1) : 1;
  return [...items.map((_, index) => String(first + index)), ...node.children.flatMap(listNumbers)];
}

const pageOf = (markdown: string): Nodes => htmlToHast(markdownToHtml(markdown, { features: markdownFeatures }).html);

/** What is left of a list when each of some others is taken out of it once. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Words that readers of the source got, and that neither the result nor the notes of the report hold. */
function lostWords(source: string, result: string, notes: readonly Note[]): string[] {
  const [origin, page] = [pageOf(source), pageOf(result)];
  const [before, after] = [wordsIn(textOf(origin)), wordsIn(textOf(page))];
  // Of more changes only the counts of words are compared, since each makes the search for the rest longer.
  const parts = diffArrays(before, after, { maxEditLength: COMPARED_AT_MOST }) ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ];
  const missing = parts.flatMap(({ removed, value }) => (removed ? value : []));
  if (missing.length === 0) return [];
  const moved = parts.flatMap(({ added, value }) => (added ? value : []));
  const listed = notes.flatMap(({ removed = '', added = '' }) => without(wordsIn(removed), wordsIn(added)));
  const labels = nodesIn(result).map(({ node }) =>
    node.type === 'definition' ? `${node.label ?? ''} ${node.url}` : '',
  );
  const spoken = spokenIn(page);
  // Typed numbers that begin a list of the result only.
  const numbers = without(listNumbers(page), listNumbers(origin));
  const carried = [moved, listed, numbers, wordsIn(spoken), wordsIn(decoded(spoken)), wordsIn(labels.join(' '))];
  const lost = carried.reduce(without, missing);
  // A mark that parted letters, as in x^2^, may be gone: the same letters are another word then.
  return without(moved, missing).join('').includes(lost.join('')) ? [] : lost;
}

/** Where the first of some words stands in a text. */
function offsetOf(words: readonly string[], text: string): number {
  const all = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const runAt = (length: number) =>
    all.findIndex((_, at) => words.slice(0, length).every((word, index) => all[at + index]?.[0] === word));
  const found = [3, 2, 1].map(runAt).find((at) => at >= 0) ?? 0;
  return all[found]?.index ?? 0;
}

/**
 * Proves of one import that nothing is lost: asks about every word of the source that readers would not get, and that
 * nothing in the report says. It guards against mistakes of the import itself.
 */
export function askForLostWords(source: Draft, result: string, desk: Desk): void {
  const lost = lostWords(source.text, result, desk.notes);
  if (lost.length === 0) return;
  const shown = `${lost.slice(0, SHOWN_AT_MOST).join(' ')}${lost.length > SHOWN_AT_MOST ? ' …' : ''}`;
  desk.ask({
    key: 'lost words',
    line: source.line(offsetOf(lost, source.text)),
    message: `Readers of the source see these words, and readers of the result would not: "${shown}". The import did not understand the marks around them: write them more simply in the source, and import it again.`,
    expects: '"checked", where nothing is missing',
  });
}
