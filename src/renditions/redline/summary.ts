import type { Element, ElementContent, Properties } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { redlineWords as words } from '#words/redline';
import { asOld } from './align.ts';
import type { Block, Token } from './blocks.ts';
import type { Change } from './compare.ts';
import type { Wrap } from './line.ts';
import type { Moves } from './moves.ts';
import type { PartChange } from './part-change.ts';

/** How many words were inserted and deleted, and how many passages moved to where they are now. */
export interface Count {
  inserted: number;
  deleted: number;
  moved: number;
}

const NONE: Count = { inserted: 0, deleted: 0, moved: 0 };

const wordsIn = (tokens: readonly Token[]): number => tokens.filter(({ isWord }) => isWord).length;

function wordsOf(block: Block): number {
  if (block.type === 'line') return wordsIn(block.tokens);
  return block.type === 'group' ? sum(block.children.map(wordsOf)) : 0;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The sum of several counts. */
export function addCounts(counts: readonly Count[]): Count {
  return {
    inserted: sum(counts.map(({ inserted }) => inserted)),
    deleted: sum(counts.map(({ deleted }) => deleted)),
    moved: sum(counts.map(({ moved }) => moved)),
  };
}

function countOf(change: Change, moves: Moves): Count {
  switch (change.type) {
    case 'same':
      return NONE;
    case 'inserted':
    case 'deleted': {
      const move = moves.get(change);
      if (move === undefined) return { ...NONE, [change.type]: wordsOf(change.block) };
      if (change.type === 'deleted') return NONE;
      return addCounts([countOf(move.change, moves), { ...NONE, moved: 1 }]);
    }
    case 'line':
      return addCounts(
        change.edits.map((edit) =>
          edit.type === 'same' ? NONE : { ...NONE, inserted: wordsIn(edit.inserted), deleted: wordsIn(edit.deleted) },
        ),
      );
    case 'group':
      return addCounts(change.changes.map((part) => countOf(part, moves)));
  }
}

/** What changed in a part, in words and passages. */
export function countChanges({ heading, changes }: PartChange, moves: Moves): Count {
  return addCounts([...(heading ? [heading] : []), ...changes].map((change) => countOf(change, moves)));
}

/** Words that belong to neither text. */
export function note(children: ElementContent[], properties: Properties = {}): Element {
  return h('span', { className: ['redline-note'], dataRedline: 'label', ...properties }, children);
}

/** Words that are read out and not seen: few readers' software says by itself that a text was inserted. */
const unseen = (value: string): Element => h('span', { className: ['sr'], dataRedline: 'label' }, value);

/** Whether a comma or the like comes first, which stands close to the word before it. */
const beginsWithMark = ([first]: readonly ElementContent[]): boolean =>
  first !== undefined && /^[,.;:!?)\]’”،؛؟、。]/u.test(toString(first));

/** Marks what was inserted or deleted. */
export const wrap: Wrap = (type, children) => {
  const [begins, ends] = words[type];
  const content = [unseen(begins), ...children, unseen(ends)];
  if (type === 'deleted') return h('del', content);
  return h('ins', beginsWithMark(children) ? { className: ['redline-close'] } : {}, content);
};

/** The same within a line that the new text has too. */
export const wrapOld: Wrap = (type, children) => wrap(type, type === 'deleted' ? children.map(asOld) : children);
