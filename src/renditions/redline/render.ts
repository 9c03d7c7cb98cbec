import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import { redlineWords as words } from '#words/redline';
import { isElement, numberOf, text } from '../../markdown/html.ts';
import { asOld } from './align.ts';
import type { Block, Group, Part } from './blocks.ts';
import { type Change, FILLER } from './compare.ts';
import { renderEdits, renderTokens } from './line.ts';
import type { Move, Moves } from './moves.ts';
import { note, wrap, wrapOld } from './summary.ts';
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
function renderMoved(content: readonly ElementContent[], { id, from, to }: Move): Element {
  const label = note([text(from === to ? words.movedWithin : words.movedFrom(titleOf(from.part)))]);
  const [only] = content;
  const properties = { id, dataRedline: 'moved' };
  if (content.length !== 1 || only === undefined || !isElement(only)) return h('div', properties, [label, ...content]);
  const own = { ...only, properties: { ...only.properties, ...properties } };
  if (TAKES_WORDS.has(only.tagName)) return { ...own, children: [label, ...only.children] };
  if (only.tagName === 'tr')
    return { ...own, children: only.children.map((cell, index) => (index === 0 ? labelled(cell, label) : cell)) };
  return h('div', properties, [h('p', { dataRedline: 'label' }, [label]), only]);
}

const labelled = (cell: ElementContent, label: Element): ElementContent =>
  isElement(cell) ? { ...cell, children: [label, ...cell.children] } : cell;

/** What is left in the place where a passage stood. */
function renderStub(block: Block, { id, from, to }: Move): Element {
  const where = from === to ? words.movedBelow : words.movedTo(titleOf(to.part));
  const link = h('a', { href: `#${id}` }, beginningOf(block));
  const content = [note([text(where), link])];
  const properties = { dataRedline: 'stub' };
  if (block.kind === 'li') return h('li', properties, content);
  if (block.type === 'group' && block.kind === 'tr') {
    return h('tr', properties, h('td', { colSpan: block.children.length }, content));
  }
  return h('p', properties, content);
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

type Whole = 'inserted' | 'deleted';

const withContent = (shell: Element, children: ElementContent[], properties: Properties = {}): Element => ({
  ...shell,
  properties: { ...shell.properties, ...properties },
  children,
});

/** A block as it stands in one of the texts. */
function renderBlock(block: Block): ElementContent[] {
  if (block.type === 'solid') return [block.shell];
  if (block.type === 'group') return [withContent(block.shell, block.children.flatMap(renderBlock))];
  const content = renderTokens(block.tokens);
  return block.shell === undefined ? content : [withContent(block.shell, content)];
}

/** A block that only one of the texts has. */
function renderWhole(block: Block, type: Whole): ElementContent[] {
  const rendered = wholeOf(block, type, { dataRedline: type });
  return type === 'deleted' ? rendered.map(asOld) : rendered;
}

function wholeOf(block: Block, type: Whole, properties: Properties = {}): ElementContent[] {
  if (block.type === 'solid') return [withContent(block.shell, [], { dataRedline: type })];
  if (block.type === 'group') {
    if (block.shell.properties.dataRedline === FILLER) return [block.shell];
    return [
      withContent(
        block.shell,
        block.children.flatMap((child) => wholeOf(child, type)),
        properties,
      ),
    ];
  }
  const { tokens, shell } = block;
  const change = { type: 'change', deleted: [], inserted: [], [type]: tokens } as const;
  const content = renderEdits([change], wrap);
  return shell === undefined ? content : [withContent(shell, content, properties)];
}

/** What became of a block, with its marks of change. */
export function renderChange(change: Change, moves: Moves): ElementContent[] {
  switch (change.type) {
    case 'same':
      return renderBlock(change.block);
    case 'inserted':
    case 'deleted': {
      const move = moves.get(change);
      if (move === undefined) return renderWhole(change.block, change.type);
      if (change.type === 'deleted') return [renderStub(change.block, move)];
      return [renderMoved(renderChange(move.change, moves), move)];
    }
    case 'line': {
      const content = renderEdits(change.edits, wrapOld);
      const { shell } = change.block;
      return shell === undefined ? content : [withContent(shell, content, { dataRedline: 'changed' })];
    }
    case 'group': {
      const { block, old, changes } = change;
      if (block.shell.tagName === 'ol') return [withContent(block.shell, numbered(block, old, changes, moves))];
      const isRow = block.shell.tagName === 'tr' || block.shell.tagName === 'li';
      const children = changes.flatMap((part) => renderChange(part, moves));
      return [withContent(block.shell, children, isRow ? { dataRedline: 'changed' } : {})];
    }
  }
}

/** Items keep the number that they have in their text, though those of the other stand among them. */
function numbered(list: Group, oldList: Group, changes: readonly Change[], moves: Moves): ElementContent[] {
  let next = numberOf(list.shell, 'start') ?? 1;
  let old = numberOf(oldList.shell, 'start') ?? 1;
  let isShifted = false;
  return changes.flatMap((change) => {
    const isGone = change.type === 'deleted';
    const value = isGone ? old : next;
    if (change.type !== 'inserted') old += 1;
    if (!isGone) next += 1;
    isShifted ||= isGone;
    const items = renderChange(change, moves);
    if (!isShifted) return items;
    return items.map((item) =>
      item.type === 'element' && item.tagName === 'li' && item.properties.dataRedline !== 'stub'
        ? withContent(item, item.children, { value: String(value) })
        : item,
    );
  });
}
