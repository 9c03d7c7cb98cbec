import { align, type Pair } from './align.ts';
import { containment, likeness } from './bag.ts';
import type { Block, Group, Line } from './blocks.ts';
import { compareTables } from './compare-tables.ts';
import type { Edit } from './edit.ts';
import { editsOf } from './edits.ts';

/** What became of a block. */
export type Change =
  | { type: 'same'; block: Block }
  | { type: 'inserted'; block: Block }
  | { type: 'deleted'; block: Block }
  /** Its words changed. */
  | { type: 'line'; block: Line; edits: readonly Edit[] }
  /** Something in it changed. */
  | { type: 'group'; block: Group; old: Group; changes: readonly Change[] };

/** From here on two blocks of a kind are taken for one that was reworded. */
const ALIKE = 0.5;
/** The same where each is the only one of its kind in its place. */
const ALONE = 0.3;
/** The same of lists, tables and boxes, whose parts are then compared one by one. */
const HOLDS_THE_SAME = 0.25;

/** A block with at least this weight of words, nearly all of which stand in the other, was shortened or added to. */
const LEAST_PART = 20;
const HELD = 0.9;

function scoreOf(old: Block, next: Block, isAlone: boolean): number {
  if (old.kind !== next.kind) return 0;
  if (old.type === 'solid') return 1;
  const holds = ['table', 'list', 'dl', 'div', 'blockquote', 'section', 'figure', 'details'].includes(old.kind);
  const least = holds ? HOLDS_THE_SAME : isAlone ? ALONE : ALIKE;
  const [before, after] = [old.bag(), next.bag()];
  const score = likeness(before, after);
  const isPart = !holds && Math.min(before.total, after.total) >= LEAST_PART && containment(before, after) >= HELD;
  return score >= least || isPart ? Math.max(score, Number.EPSILON) : 0;
}

/** The kinds of which a sequence has one block only. */
function loneKinds(blocks: readonly Block[]): Set<string> {
  const kinds = Map.groupBy(blocks, ({ kind }) => kind);
  return new Set([...kinds].filter(([, { length }]) => length === 1).map(([kind]) => kind));
}

/** Compares two sequences of blocks. */
export function compareBlocks(olds: readonly Block[], news: readonly Block[]): Change[] {
  const lone = loneKinds(olds).intersection(loneKinds(news));
  const score = (old: Block, next: Block): number => scoreOf(old, next, lone.has(next.kind));
  return align(olds, news, ({ signature }) => signature, score).map(changeOf);
}

/** What became of one block. */
export function changeOf({ old, new: next }: Pair<Block>): Change {
  if (old === undefined) return { type: 'inserted', block: next };
  if (next === undefined) return { type: 'deleted', block: old };
  return compareBlock(old, next);
}

/** Compares a block with what it became, which is of the same kind. */
export function compareBlock(old: Block, next: Block): Change {
  if (old.signature === next.signature) return { type: 'same', block: next };
  if (old.type === 'line' && next.type === 'line') {
    return { type: 'line', block: next, edits: editsOf(old.tokens, next.tokens) };
  }
  if (old.type === 'group' && next.type === 'group') {
    const isTable = next.shell.tagName === 'table';
    const changes = isTable ? compareTables(old, next) : compareBlocks(old.children, next.children);
    return { type: 'group', block: next, old, changes };
  }
  return { type: 'same', block: next };
}
