import type { Element, ElementContent, Properties } from 'hast';
import { numberOf } from '../article/elements.ts';
import type { Block, Group } from './blocks.ts';
import type { Change } from './compare-blocks.ts';
import { FILLER } from './table-rows.ts';
import { asOld } from './anchors.ts';
import { wrap, wrapOld } from './labels.ts';
import { renderEdits, renderTokens } from './line.ts';
import type { Moves } from './moves.ts';
import { renderMoved, renderStub } from './render-move.ts';

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
