import type { Root } from 'hast';
import type { Article, Block, Line, Part } from './blocks.ts';
import { compareBlock, compareBlocks, type Change } from './compare-blocks.ts';
import { nameOf, pairParts, type PartPair } from './compare-parts.ts';
import { findMoves, type Moves } from './moves.ts';
import type { PartChange, PartGone } from './part-change.ts';
import { readArticle } from './read-article.ts';

/** Two texts, compared. */
export interface Comparison {
  parts: readonly (PartChange | PartGone)[];
  notes: readonly Change[];
  moves: Moves;
}

/**
 * Compares two articles: parts by their headings, blocks within parts, words within blocks.
 *
 * @param oldRoot the article of the earlier version, as its page shows it
 * @param newRoot the same of the later one
 */
export function compareArticles(oldRoot: Root, newRoot: Root): Comparison {
  const old = readArticle(oldRoot);
  const next = readArticle(newRoot);
  const parts = pairParts(old.parts, next.parts).map((pair) => comparePart(pair, old, next));
  const notes = compareBlocks(old.notes ? [old.notes] : [], next.notes ? [next.notes] : []);
  return { parts, notes, moves: findMoves(parts.filter((part) => part.kind !== 'away')) };
}

const headingBefore = ({ parts }: Article, part: Part): Line | undefined => parts[parts.indexOf(part) - 1]?.heading;

function comparePart({ old, new: next, move }: PartPair, oldText: Article, newText: Article): PartChange | PartGone {
  if (old === undefined) return wholePart('inserted', next);
  if (next === undefined) return wholePart('deleted', old);
  if (move === 'away') return { kind: 'away', part: old, now: next, after: headingBefore(newText, next) };
  const change = changedPart(old, next);
  return move === 'here' ? { ...change, moved: { after: headingBefore(oldText, old) } } : change;
}

function wholePart(type: 'inserted' | 'deleted', part: Part): PartChange {
  const whole = (block: Block): Change => ({ type, block });
  return { kind: type, part, heading: part.heading && whole(part.heading), changes: part.blocks.map(whole) };
}

function changedPart(old: Part, next: Part): PartChange {
  const changes = compareBlocks(old.blocks, next.blocks);
  const heading = headingChange(old.heading, next.heading);
  const isSame = changes.every(({ type }) => type === 'same');
  const isNamedSame = heading === undefined || heading.type === 'same';
  const isRenumbered = isSame && nameOf(old) === nameOf(next);
  const kind = isSame && isNamedSame ? 'same' : isRenumbered ? 'renumbered' : 'changed';
  return { kind, part: next, heading, changes };
}

function headingChange(old: Line | undefined, next: Line | undefined): Change | undefined {
  if (next === undefined) return old && { type: 'deleted', block: old };
  return old === undefined ? { type: 'inserted', block: next } : compareBlock(old, next);
}
