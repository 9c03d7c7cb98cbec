import type { Nodes } from 'hast';
import { htmlToHast, markdownToHtml } from 'satteri';
import { markdownFeatures } from '../../../src/markdown/processor.ts';

const INLINE = new Set('a abbr b bdi code del em font i kbd mark s small span strong sub sup u'.split(' '));

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && ['script', 'style'].includes(node.tagName)) return '';
  if (node.type !== 'element' && node.type !== 'root') return '';
  // The number of a footnote and the heading above them are no words of their author.
  if (
    node.type === 'element' &&
    ('dataFootnoteRef' in node.properties ||
      'dataFootnoteBackref' in node.properties ||
      node.properties['id'] === 'footnote-label')
  )
    return ' ';
  const inside = node.children.map(textOf).join('');
  if (node.type === 'root' || INLINE.has(node.tagName)) return inside;
  const alt = node.properties['alt'];
  return ` ${typeof alt === 'string' ? alt : ''} ${inside} `;
}

export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The words that readers of a Markdown text get, in their order; those of pictures are their descriptions. */
export function wordsShown(markdown: string): string[] {
  const { html } = markdownToHtml(markdown, { features: markdownFeatures });
  return wordsIn(textOf(htmlToHast(html)));
}

export interface Difference {
  readonly missing: string[];
  readonly added: string[];
}

/** What one list of words has and the other has not, by their longest common subsequence: order counts. */
export function difference(before: readonly string[], after: readonly string[]): Difference {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const [here, below] = [lengths[i], lengths[i + 1]];
      if (!here || !below) continue;
      here[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  }
  const found: Difference = { missing: [], added: [] };
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [word, other] = [before[i], after[j]];
    if (word !== undefined && word === other) [i, j] = [i + 1, j + 1];
    else if (word !== undefined && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? -1)) {
      found.missing.push(word);
      i += 1;
    } else if (other !== undefined) {
      found.added.push(other);
      j += 1;
    } else break;
  }
  return found;
}

/** What is left of a list of words when each of some others is taken out of it once. */
export function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const FENCE = /^ {2}(`{3,})\n([\s\S]*?)^ {2}\1$/m;

/** The words that a report says are gone, and those it says were put there: `was` and `is`, as often as they stood. */
export function listed(report: string): Difference {
  const found: Difference = { missing: [], added: [] };
  const items = report.split(/^(?=- Lines? )/m).filter((item) => item.startsWith('- Line'));
  for (const item of items) {
    const places = /^- Lines? ([^:]*):/.exec(item)?.[1]?.split(', ') ?? [];
    const times = places.reduce((sum, place) => sum + Number(/\((\d+) times\)/.exec(place)?.[1] ?? 1), 0);
    const words = (name: string) => {
      const [, after] = item.split(new RegExp(`^  ${name}\\n`, 'm'));
      return wordsIn(FENCE.exec(after ?? '')?.[2] ?? '');
    };
    const [was, is] = [words('was'), words('is')];
    for (let time = 0; time < times; time += 1) {
      found.missing.push(...without(was, is));
      found.added.push(...without(is, was));
    }
  }
  return found;
}
