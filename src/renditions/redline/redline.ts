import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { redlineWords as words } from '#words/redline';
import { attribute, text } from '../../markdown/html.ts';
import { asOldId, settleAnchors } from './align.ts';
import type { Article, Block, Line, Part } from './blocks.ts';
import { nameOf, pairParts, type PartPair } from './compare-parts.ts';
import { type Change, compareBlock, compareBlocks } from './compare.ts';
import { findMoves, type Moves } from './moves.ts';
import type { PartChange, PartGone } from './part-change.ts';
import { readArticle } from './read-article.ts';
import { renderChange, titleOf } from './render.ts';
import { addCounts, type Count, countChanges, note } from './summary.ts';
import { textOf } from './tokens.ts';

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
function compareArticles(oldRoot: Root, newRoot: Root): Comparison {
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

/** What became of a part of the text. */
export interface PartSummary extends Count {
  kind: 'same' | 'renumbered' | 'changed' | 'inserted' | 'deleted';
  title: string;
  /** The level of its heading, 2 to 6; 0 where it has none. */
  level: number;
  /** Its anchor in the redline. */
  id?: string;
  /** Whether it stands elsewhere now. */
  isMoved: boolean;
}

/** Two versions of a text in one. */
export interface Redline {
  /** The new text, with what was deleted from the old one where it stood. */
  content: ElementContent[];
  /** Every part, in the order of the redline. */
  parts: PartSummary[];
  /** What changed in all. */
  total: Count;
}

/**
 * Compares two versions of a text and writes both as one: what was inserted in `<ins>`, what was deleted in `<del>`.
 *
 * @param oldArticle the article of the earlier version, as its page shows it
 * @param newArticle the same of the later one
 */
export function redline(oldArticle: Root, newArticle: Root): Redline {
  const comparison = compareArticles(oldArticle, newArticle);
  const { parts, notes, moves } = comparison;
  const anchors = anchorsOf(parts);
  const content = [
    ...parts.flatMap((part) => renderPart(part, comparison, anchors)),
    ...notes.flatMap((change) => renderChange(change, moves)),
  ];
  const changes = parts.filter((part) => part.kind !== 'away');
  const counts = changes.map((part) => countChanges(part, moves));
  const noteCount = countChanges({ kind: 'changed', part: { blocks: [] }, changes: notes }, moves);
  return {
    content: settleAnchors(content),
    parts: [
      ...changes.map((part, index) => ({ ...summaryOf(part, anchors), ...(counts[index] ?? noteCount) })),
      ...notes.filter(({ type }) => type !== 'same').map((change) => ({ ...notesOf(change), ...noteCount })),
    ],
    total: addCounts([...counts, noteCount]),
  };
}

/** Where each part is found in the redline. */
function anchorsOf(parts: Comparison['parts']): ReadonlyMap<Part, string> {
  return new Map(
    parts
      .filter((part) => part.kind !== 'away')
      .map(({ part, kind }, index) => {
        const own = part.heading?.shell && attribute(part.heading.shell, 'id');
        return [part, own === undefined ? `part.${index + 1}` : kind === 'deleted' ? asOldId(own) : own];
      }),
  );
}

function summaryOf(
  { kind, part, moved }: PartChange,
  anchors: ReadonlyMap<Part, string>,
): Omit<PartSummary, keyof Count> {
  const level = Number(part.heading?.shell?.tagName.slice(1) ?? 0);
  return { kind, title: titleOf(part), level, id: anchors.get(part), isMoved: moved !== undefined };
}

/** Footnotes that changed, as a part of their own: they stand below all others. */
function notesOf(change: Change): Omit<PartSummary, keyof Count> {
  const kind = change.type === 'inserted' || change.type === 'deleted' ? change.type : 'changed';
  const heading = change.block.type === 'group' ? change.block.children[0] : undefined;
  const own = heading?.shell && attribute(heading.shell, 'id');
  const id = own !== undefined && kind === 'deleted' ? asOldId(own) : own;
  return { kind, title: words.footnotes, level: 0, id, isMoved: false };
}

const headingText = (heading: Line | undefined): string | undefined => heading && textOf(heading.tokens);

function renderPart(
  part: PartChange | PartGone,
  { moves }: Comparison,
  anchors: ReadonlyMap<Part, string>,
): ElementContent[] {
  if (part.kind === 'away') {
    const link = h(
      'a',
      {
        href: `#${anchors.get(part.now) ?? ''}`,
      },
      words.partGone(titleOf(part.part), headingText(part.after)),
    );
    return [h('p', { dataRedline: 'stub' }, note([link]))];
  }
  const { kind, heading, changes, moved } = part;
  const id = anchors.get(part.part);
  const isWhole = kind === 'inserted' || kind === 'deleted';
  const label = isWhole ? (kind === 'inserted' ? words.newSection : words.removedSection) : undefined;
  const said = moved === undefined ? label : words.partMoved(headingText(moved.after));
  const content = [
    ...(heading ? renderChange(heading, moves) : []),
    ...changes.flatMap((change) => renderChange(change, moves)),
  ];
  const hasAnchor = part.part.heading?.shell?.properties.id !== undefined;
  if (said === undefined && hasAnchor) return content;
  const labels = said === undefined ? [] : [h('p', { dataRedline: 'label' }, note([text(said)]))];
  return [
    h(
      'div',
      {
        className: ['redline-part'],
        dataRedline: moved === undefined ? (isWhole ? kind : undefined) : 'moved',
        id: hasAnchor ? undefined : id,
      },
      [...labels, ...content],
    ),
  ];
}
