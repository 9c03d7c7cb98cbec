import type { ArticleNode, ImageNode, Inline, ListItem, TableNode } from '../article/read.ts';
import { bare } from '../article/plain-text.ts';
import { breakable, LONGEST, longestStretch, type SetNode, turnPages } from './breaks.ts';
import { notesInside, notesOf, setNote, setNotes, type Notes } from './notes.ts';
import { addressOf, idsOf, leads, withoutRunt } from './paragraphs.ts';
import { keptRows, layoutTable, linesOf, type TableLayout } from './table-layout.ts';

/** What the setting of an article needs to know. */
export interface Surroundings {
  /** Absolute address that links of the article are relative to. */
  permalink: string;
  /** Another page that shows it. */
  page?: string | undefined;
  /** Finds the file of a picture and keeps it; gives the path the template loads it from. */
  image: (image: ImageNode) => string;
}

interface Place extends Surroundings {
  /** Ids of the article; a second element of the same id keeps none. */
  targets: Set<string>;
  placed: Set<string>;
  /** The level of the last heading: one may only be a step deeper. */
  level: number;
  /** Whether a table may stand on a page of its own. */
  turnable: boolean;
  /** A word of at most so many characters fits into a line. */
  room: number;
  notes: Notes;
}

/** What fits into a line of text, of a list in a list and of a quotation too. */
const LINE = 44;

/** Where the setting of an article or a line begins. */
const beginning = (surroundings: Surroundings, targets: Set<string>, turnable: boolean, notes: Notes): Place => {
  return { ...surroundings, targets, placed: new Set(), level: 1, turnable, room: LINE, notes };
};

/** Prepares an article for the template. */
export function setArticle(nodes: readonly ArticleNode[], surroundings: Surroundings): SetNode[] {
  const atEnd: Notes['atEnd'] = [];
  const place = beginning(surroundings, new Set(nodes.flatMap(idsOf)), true, notesOf(nodes, atEnd));
  const set = turnPages(blocks(nodes, place));
  const notes = setNotes(atEnd, (text) => noteText(text, place, { ...place.notes, atFoot: false }));
  return notes.length === 0 ? set : [...set, { type: 'notes', notes }];
}

/** Prepares a line. */
export function setLine(inlines: readonly Inline[], surroundings: Surroundings): unknown[] {
  return line(inlines, beginning(surroundings, new Set(), false, notesOf(inlines)));
}

/** The text of a note, wherever that stands. */
const noteText = (text: readonly ArticleNode[], place: Place, notes: Notes): SetNode[] =>
  blocks(text, { ...place, room: LINE, turnable: false, notes });

function blocks(nodes: readonly ArticleNode[], place: Place): SetNode[] {
  return nodes.map((node, index) => ({ ...block(node, place), leads: leads(node, nodes[index + 1]) }));
}

/** The id of an element, unless another has it already. */
function idOf({ id }: { id?: string }, place: Place): string | undefined {
  if (id === undefined || place.placed.has(id)) return undefined;
  place.placed.add(id);
  return id;
}

function block(node: ArticleNode, place: Place): SetNode {
  const inner: Place = { ...place, turnable: false, notes: notesInside(node, place.notes) };
  switch (node.type) {
    case 'heading': {
      place.level = Math.min(node.level, place.level + 1);
      const { level } = place;
      return { type: node.type, level, id: idOf(node, place), ...titleOf(node.children, place) };
    }
    case 'paragraph':
      return { ...node, id: idOf(node, place), children: withoutRunt(line(node.children, place)) };
    case 'list': {
      const items = node.items.map((item) => ({
        id: idOf(item, place),
        task: item.checked === undefined ? undefined : true,
        children: blocks(withBox(item), inner),
      }));
      return { ...node, tight: items.every(({ children }) => children.length === 1), items };
    }
    case 'definitions': {
      const items = node.items.map((item) => ({
        id: idOf(item, place),
        terms: item.terms.map((term) => line(term, inner)),
        details: item.details.map((detail) => blocks(detail, inner)),
      }));
      return { type: node.type, items };
    }
    case 'table':
      return table(node, place);
    case 'code':
      return { ...node };
    case 'figure': {
      const caption = node.caption && line(node.caption, inner);
      return { type: node.type, id: idOf(node, place), children: blocks(node.children, inner), caption };
    }
    case 'callout':
      return { ...node, title: line(node.title, inner), children: blocks(node.children, inner) };
    case 'quote':
      return { type: node.type, children: blocks(node.children, inner) };
    case 'group':
      return { ...inLanguage(node), id: idOf(node, place), children: blocks(node.children, place) };
    case 'rule':
      return { type: node.type };
  }
}

/** The compiler takes the language of a text without its region. */
const inLanguage = <Node extends { language?: string | undefined }>(node: Node): Node => ({
  ...node,
  language: node.language && new Intl.Locale(node.language).language,
});

/** What a heading says; in contents and bookmarks without the links and notes that it has in its place. */
function titleOf(inlines: readonly Inline[], place: Place): { children: unknown[]; bare?: unknown[] | undefined } {
  return { children: line(inlines, place), bare: isBare(inlines) ? undefined : line(bare(inlines), place) };
}

const isBare = (nodes: readonly unknown[]): boolean => !/"type":"(?:link|note)"/.test(JSON.stringify(nodes));

/** The box of a task stands before its first words. */
function withBox({ checked, children }: ListItem): ArticleNode[] {
  const [first, ...rest] = children;
  if (checked === undefined || first?.type !== 'paragraph') return children;
  return [{ ...first, children: [checked ? '☑ ' : '☐ ', ...first.children] }, ...rest];
}

/** A row of more lines than this may be divided between two pages. */
const LONG_ROW = 18;
/** A table of no more rows and lines than these stays on one page. */
const SMALL = { rows: 6, lines: 12 };

function table(node: TableNode, place: Place): SetNode {
  const { characters, lines, ...layout }: TableLayout = layoutTable(node, place.turnable);
  const ofTable: NonNullable<Notes['ofTable']> = [];
  const inside: Place = { ...place, turnable: false, notes: { ...place.notes, ofTable } };
  const rows = (from: TableNode['head'], first: number): { whole: boolean }[] =>
    from.map((row, index) => {
      let at = 0;
      const id = idOf(row, place);
      const cells = row.cells.map((cell) => {
        const width = characters[at] ?? 0;
        at += cell.columns ?? 1;
        const hyphenate = Math.max(0, ...linesOf(cell.children).map(longestStretch)) > width || undefined;
        return { ...cell, hyphenate, children: blocks(cell.children, { ...inside, room: Math.max(LONGEST, width) }) };
      });
      return { id, whole: (lines[first + index] ?? 0) <= LONG_ROW, cells };
    });
  const caption = node.caption && line(node.caption, inside);
  const head = rows(node.head, 0);
  const repeated = isBare(node.head) ? undefined : rows(bare(node.head), 0);
  const body = rows(node.body, node.head.length);
  const notes = setNotes(ofTable, (text) => noteText(text, place, inside.notes));
  const height = lines.reduce((sum, each) => sum + each, 0);
  const divided = body.length > SMALL.rows || height > SMALL.lines || body.some(({ whole }) => !whole);
  const kept = divided ? keptRows(node, lines) : 0;
  return { type: node.type, id: idOf(node, place), caption, ...layout, divided, kept, head, repeated, body, notes };
}

function line(inlines: readonly Inline[], place: Place): unknown[] {
  return inlines.flatMap((inline) => words(inline, place));
}

/** Words that no line breaks at their hyphen: "e-mail", "eu-west-2", where what follows them is known. */
const WHOLE = /(?<=\s|^)(\p{L}{1,2}-\p{L}\S{0,16})(?=\s)/u;

/** A soft hyphen that parts no word; the compiler fails on one at the end of a link. */
const LOOSE_HYPHEN = /(?<!\p{L})\u00ad|\u00ad(?!\p{L})/gu;

function words(inline: Inline, place: Place): unknown[] {
  if (typeof inline === 'string') {
    return inline
      .replaceAll(LOOSE_HYPHEN, '')
      .split(WHOLE)
      .flatMap((part, index): unknown[] => {
        if (part === '') return [];
        if (index % 2 === 1) return [{ type: 'whole', text: part }];
        const pieces = breakable(part, place.room);
        return pieces.length === 1 ? pieces : [{ type: 'pieces', pieces }];
      });
  }
  switch (inline.type) {
    case 'code':
      return [{ type: inline.type, pieces: breakable(inline.text.replaceAll(LOOSE_HYPHEN, ''), place.room) }];
    case 'break':
      return [inline];
    case 'image':
      return [{ ...inline, file: place.image(inline) }];
    case 'note':
      return [setNote(inline.id, place.notes, (text, notes) => noteText(text, place, notes))];
    case 'link':
      return [
        {
          type: inline.type,
          ...addressOf(inline.href, place.permalink, place.targets, place.page),
          children: line(inline.children, place),
        },
      ];
    case 'strong':
    case 'emphasis':
    case 'deleted':
    case 'inserted':
    case 'marked':
    case 'superscript':
    case 'subscript':
    case 'status':
      return [{ ...inline, children: line(inline.children, place) }];
    case 'span':
      return [{ ...inLanguage(inline), children: line(inline.children, place) }];
  }
}
