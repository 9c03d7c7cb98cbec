import type { Element, ElementContent } from 'hast';
import { redlineWords as words } from '../../ui-text/redline.ts';
import { isElement } from '../article/elements.ts';
import { element, text } from '../markdown/hast.ts';
import type { Block, Part } from './blocks.ts';
import { note } from './labels.ts';
import type { Move } from './moves.ts';
import { textOf } from './tokens.ts';

/** How many words of a passage are said where it stood. */
const FIRST_WORDS = 8;

/** What a part is called: its heading, or words for what stands above the first. */
export function titleOf({ heading }: Part): string {
  return heading === undefined ? words.opening : textOf(heading.tokens);
}

/** Elements that take words at their beginning. */
const TAKES_WORDS = new Set(['p', 'li', 'div', 'blockquote', 'td', 'th']);

/** A passage where it stands now, with the place where it stood. */
export function renderMoved(content: readonly ElementContent[], { id, from, to }: Move): Element {
  const label = note([text(from === to ? words.movedWithin : words.movedFrom(titleOf(from.part)))]);
  const [only] = content;
  const properties = { id, dataRedline: 'moved' };
  if (content.length !== 1 || only === undefined || !isElement(only))
    return element('div', [label, ...content], properties);
  const own = { ...only, properties: { ...only.properties, ...properties } };
  if (TAKES_WORDS.has(only.tagName)) return { ...own, children: [label, ...only.children] };
  if (only.tagName === 'tr')
    return { ...own, children: only.children.map((cell, index) => (index === 0 ? labelled(cell, label) : cell)) };
  return element('div', [element('p', [label], { dataRedline: 'label' }), only], properties);
}

const labelled = (cell: ElementContent, label: Element): ElementContent =>
  isElement(cell) ? { ...cell, children: [label, ...cell.children] } : cell;

/** What is left in the place where a passage stood. */
export function renderStub(block: Block, { id, from, to }: Move): Element {
  const where = from === to ? words.movedBelow : words.movedTo(titleOf(to.part));
  const link = element('a', [text(beginningOf(block))], { href: `#${id}` });
  const content = [note([text(where), link])];
  const properties = { dataRedline: 'stub' };
  if (block.kind === 'li') return element('li', content, properties);
  if (block.type === 'group' && block.kind === 'tr') {
    return element('tr', [element('td', content, { colSpan: block.children.length })], properties);
  }
  return element('p', content, properties);
}

/** The first words of a block. */
function beginningOf(block: Block): string {
  const all = wordsOf(block);
  return all.length <= FIRST_WORDS ? all.join(' ') : `${all.slice(0, FIRST_WORDS).join(' ')} …`;
}

function wordsOf(block: Block): string[] {
  if (block.type === 'line') return textOf(block.tokens).split(/\s+/);
  return block.type === 'group' ? block.children.flatMap(wordsOf) : [];
}
