import { type Block, likeness } from './blocks.ts';
import { areNamedAlike, type Change, compareBlock, compareFilledRows, haveSameColumns } from './compare.ts';
import type { PartChange } from './part-change.ts';

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
/** The same of rows with the same first cell. */
const NAMED_ALIKE = 0.5;

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

const mayBeReworded = ({ change: { block } }: End): boolean =>
  canMove(block, block.kind === 'tr' ? LEAST_WEIGHT : LEAST_WEIGHT_REWORDED);

/** How likely it is that a reworded passage is another that stood elsewhere; rows are known by their first cell. */
function scoreOf(old: Block, next: Block): number {
  if (old.kind !== next.kind) return 0;
  const isRow = old.type === 'group' && next.type === 'group' && next.kind === 'tr';
  if (isRow && !haveSameColumns(old, next)) return 0;
  const score = likeness(old.bag(), next.bag());
  return score >= (isRow && areNamedAlike(old, next) ? NAMED_ALIKE : ALIKE) ? score : 0;
}

/** What changed in a passage on the way; a row that says the same may have a column more or less than before. */
function comparePassages(old: Block, next: Block): Change {
  const areRows = old.type === 'group' && next.type === 'group' && haveSameColumns(old, next);
  return areRows ? compareFilledRows(old, next) : compareBlock(old, next);
}

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
    if (old !== undefined) add(old, next, comparePassages(old.change.block, next.change.block));
  }
  const open = ends.filter((end) => !moves.has(end.change) && mayBeReworded(end));
  const gone = open.filter(({ change }) => change.type === 'deleted');
  const come = open.filter(({ change }) => change.type === 'inserted');
  if (gone.length * come.length > MOST_COMPARISONS) return moves;
  for (const next of come) {
    const [best] = gone
      .filter(({ change }) => !moves.has(change))
      .map((old) => ({ old, score: scoreOf(old.change.block, next.change.block) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    if (best !== undefined) add(best.old, next, comparePassages(best.old.change.block, next.change.block));
  }
  return moves;
}
