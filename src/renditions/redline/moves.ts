import { likeness } from './bag.ts';
import type { Block } from './blocks.ts';
import type { PartChange } from './compare.ts';
import { compareBlock, type Change } from './compare-blocks.ts';

type Whole = Extract<Change, { type: 'inserted' | 'deleted' }>;

/** A passage that stands elsewhere now. */
export interface Move {
  /** The anchor of the place where it stands now. */
  id: string;
  /** What changed in it on the way. */
  change: Change;
  from: PartChange;
  to: PartChange;
}

/** The moves by both of their ends. */
export type Moves = ReadonlyMap<Change, Move>;

/** What moves as one; cells stay in their rows and terms with their definitions. */
const MOVABLE = new Set(['p', 'li', 'tr', 'list', 'dl', 'table', 'div', 'blockquote', 'pre', 'figure']);

/** Passages with fewer letters than this may stand in two places by chance. */
const LEAST_WEIGHT = 24;
/** The same of passages that were reworded as well. */
const LEAST_WEIGHT_REWORDED = 60;
/** From here on a reworded passage is taken for the same. */
const ALIKE = 0.75;

const MOST_COMPARISONS = 10_000;

interface End {
  change: Whole;
  part: PartChange;
}

/** Everything that was inserted or deleted as a whole. */
function wholes(changes: readonly Change[], part: PartChange): End[] {
  return changes.flatMap((change) => {
    if (change.type === 'inserted' || change.type === 'deleted') return [{ change, part }];
    return change.type === 'group' ? wholes(change.changes, part) : [];
  });
}

const canMove = (block: Block, weight: number): boolean => MOVABLE.has(block.kind) && block.bag().total >= weight;

/** Rows move within a table as they are: their cells belong to its columns. */
const mayBeReworded = ({ change }: End): boolean =>
  change.block.kind !== 'tr' && canMove(change.block, LEAST_WEIGHT_REWORDED);

/** Finds what was deleted in one place and inserted, as it was or little reworded, in another. */
export function findMoves(parts: readonly PartChange[]): Moves {
  const ends = parts
    .flatMap((part) => wholes(part.changes, part))
    .filter(({ change }) => canMove(change.block, LEAST_WEIGHT));
  const moves = new Map<Change, Move>();
  const add = (old: End, next: End, change: Change): void => {
    const move: Move = { id: `moved.${moves.size / 2 + 1}`, change, from: old.part, to: next.part };
    moves.set(old.change, move);
    moves.set(next.change, move);
  };
  const deleted = Map.groupBy(
    ends.filter(({ change }) => change.type === 'deleted'),
    ({ change }) => change.block.signature,
  );
  for (const next of ends) {
    if (next.change.type === 'deleted') continue;
    const old = deleted.get(next.change.block.signature)?.shift();
    if (old !== undefined) add(old, next, { type: 'same', block: next.change.block });
  }
  const open = ends.filter((end) => !moves.has(end.change) && mayBeReworded(end));
  const gone = open.filter(({ change }) => change.type === 'deleted');
  const come = open.filter(({ change }) => change.type === 'inserted');
  if (gone.length * come.length > MOST_COMPARISONS) return moves;
  for (const next of come) {
    const [best] = gone
      .filter(({ change }) => !moves.has(change) && change.block.kind === next.change.block.kind)
      .map((old) => ({ old, score: likeness(old.change.block.bag(), next.change.block.bag()) }))
      .filter(({ score }) => score >= ALIKE)
      .sort((a, b) => b.score - a.score);
    if (best !== undefined) add(best.old, next, compareBlock(best.old.change.block, next.change.block));
  }
  return moves;
}
