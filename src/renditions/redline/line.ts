import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { text } from '../../markdown/html.ts';
import type { Token } from './blocks.ts';
import type { Edit } from './edits.ts';

export type Op = 'same' | 'inserted' | 'deleted';

/** A text or an element of a line, with what became of it. */
interface Piece {
  op: Op;
  node: ElementContent;
  /** The elements around it, the outermost first; neighbours that share one stand in it together. */
  marks: readonly Element[];
}

/** Puts what was inserted or deleted into the element that says so. */
export type Wrap = (op: 'inserted' | 'deleted', children: ElementContent[]) => ElementContent;

/** Writes a line with its edits: what was deleted before what was inserted in its place. */
export function renderEdits(edits: readonly Edit[], wrap: Wrap): ElementContent[] {
  return build(piecesOf(edits), 0, wrap);
}

/** Writes the tokens of a line as they are. */
export function renderTokens(tokens: readonly Token[]): ElementContent[] {
  const pieces = tokens.flatMap((token, index) => pieceWithSpace('same', token, tokens[index - 1]?.marks ?? []));
  return build(pieces, 0, (_, children) => h('span', children));
}

const space = (op: Op, value: string, marks: readonly Element[]): Piece[] =>
  value === '' ? [] : [{ op, node: text(value), marks }];

/** The elements that two places share. */
function shared(a: readonly Element[], b: readonly Element[]): readonly Element[] {
  const end = a.findIndex((mark, depth) => mark !== b[depth]);
  return end === -1 ? a : a.slice(0, end);
}

function pieceWithSpace(op: Op, token: Token, before: readonly Element[]): Piece[] {
  return [...space(op, token.space, shared(before, token.marks)), { op, node: token.node, marks: token.marks }];
}

/** The elements of the old line that are those of the new one, as the words show that stayed in them. */
function sameMarks(edits: readonly Edit[]): Map<Element, Element> {
  const twins = new Map<Element, Element>();
  for (const edit of edits) {
    if (edit.type === 'change') continue;
    for (const pair of edit.pairs) {
      for (const [depth, mark] of pair.old.marks.entries()) {
        const twin = pair.new.marks[depth];
        if (twin?.tagName !== mark.tagName) break;
        if (!twins.has(mark)) twins.set(mark, twin);
      }
    }
  }
  return twins;
}

function piecesOf(edits: readonly Edit[]): Piece[] {
  const twins = sameMarks(edits);
  const inNew = (token: Token): Token => ({ ...token, marks: token.marks.map((mark) => twins.get(mark) ?? mark) });
  const pieces: Piece[] = [];
  const before = (): readonly Element[] => pieces.at(-1)?.marks ?? [];
  for (const edit of edits) {
    if (edit.type === 'same') {
      for (const pair of edit.pairs) {
        const between = shared(before(), pair.new.marks);
        if (pair.old.space !== '' && pair.new.space !== '') pieces.push(...space('same', pair.new.space, between));
        else {
          pieces.push(...space('deleted', pair.old.space, between), ...space('inserted', pair.new.space, between));
        }
        pieces.push({ op: 'same', node: pair.new.node, marks: pair.new.marks });
      }
      continue;
    }
    const deleted = edit.deleted.map(inNew);
    const { inserted } = edit;
    const [firstOld, firstNew] = [deleted[0], inserted[0]];
    // One space stands before both, so that neither line is drawn through it.
    const isShared = firstOld !== undefined && firstNew !== undefined && firstOld.space !== '' && firstNew.space !== '';
    if (isShared) pieces.push(...space('same', firstNew.space, shared(before(), firstNew.marks)));
    for (const [op, tokens] of [['deleted', deleted] as const, ['inserted', inserted] as const]) {
      for (const [index, token] of tokens.entries()) {
        const bare = isShared && index === 0 ? { ...token, space: '' } : token;
        pieces.push(...pieceWithSpace(op, bare, before()));
      }
    }
  }
  return pieces;
}

/** Nests pieces into their elements, and marks of change around as much as they hold for. */
function build(pieces: readonly Piece[], depth: number, wrap: Wrap): ElementContent[] {
  const content: ElementContent[] = [];
  let start = 0;
  while (start < pieces.length) {
    const run = runFrom(pieces, start, depth);
    const op = opOf(run.pieces);
    if (op === 'same' || op === undefined) {
      content.push(...nest(run.pieces, depth, wrap));
      start = run.end;
      continue;
    }
    // As many neighbours as were changed in the same way.
    let { end } = run;
    const parts = nest(asSame(run.pieces), depth, wrap);
    while (end < pieces.length) {
      const next = runFrom(pieces, end, depth);
      if (opOf(next.pieces) !== op) break;
      parts.push(...nest(asSame(next.pieces), depth, wrap));
      end = next.end;
    }
    content.push(wrap(op, joinTexts(parts)));
    start = end;
  }
  return joinTexts(content);
}

const asSame = (pieces: readonly Piece[]): Piece[] => pieces.map((piece) => ({ ...piece, op: 'same' }));

/** The pieces from there on that stand in the same element, or the one piece that stands in none. */
function runFrom(pieces: readonly Piece[], start: number, depth: number): { pieces: readonly Piece[]; end: number } {
  const mark = pieces[start]?.marks[depth];
  let end = start + 1;
  if (mark !== undefined) while (pieces[end]?.marks[depth] === mark) end += 1;
  return { pieces: pieces.slice(start, end), end };
}

/** What became of all of them; `undefined` where it differs. */
function opOf(pieces: readonly Piece[]): Op | undefined {
  const op = pieces[0]?.op;
  return pieces.every((piece) => piece.op === op) ? op : undefined;
}

function nest(pieces: readonly Piece[], depth: number, wrap: Wrap): ElementContent[] {
  const mark = pieces[0]?.marks[depth];
  if (mark === undefined) return pieces.map(({ node }) => node);
  // An element that changes part it stands in it more than once.
  return [{ ...mark, properties: { ...mark.properties, id: undefined }, children: build(pieces, depth + 1, wrap) }];
}

/** Makes neighbouring texts one. */
function joinTexts(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    else joined.push(node);
  }
  return joined;
}
