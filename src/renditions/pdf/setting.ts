import type { ArticleNode, ImageNode, Inline, ListItem, TableNode } from '../article/nodes.ts';
import { breakable, longestStretch } from './breaks.ts';
import { layoutTable, linesOf, type TableLayout } from './table-layout.ts';

/** A tree that the template sets: the article with links resolved, words that may break, and tables laid out. */
export type SetNode = Readonly<Record<string, unknown>>;

/** What the setting of an article needs to know. */
export interface Surroundings {
  /** Absolute address that links of the article are relative to. */
  permalink: string;
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
}

/** Prepares an article for the template. */
export function setArticle(nodes: readonly ArticleNode[], surroundings: Surroundings): SetNode[] {
  const targets = new Set(nodes.flatMap(idsOf));
  return turnPages(blocks(nodes, { ...surroundings, targets, placed: new Set(), level: 1, turnable: true }));
}

/** Puts each wide table on turned pages, together with its heading and what stands between; neighbours share them. */
function turnPages(nodes: readonly SetNode[]): SetNode[] {
  const pages: { type: string; children?: unknown }[] = [];
  for (const node of nodes as readonly { type: string; turned?: boolean }[]) {
    if (node.turned !== true) {
      pages.push(node);
      continue;
    }
    const heading = pages.findLastIndex(({ type }) => type === 'heading');
    const between = pages.slice(heading + 1);
    const isNear = heading >= 0 && between.length <= 2 && between.every(({ type }) => type === 'paragraph');
    const above = isNear ? pages.splice(heading) : [];
    const last = pages.at(-1);
    if (last?.type === 'turned' && Array.isArray(last.children)) last.children.push(...above, node);
    else pages.push({ type: 'turned', children: [...above, node] });
  }
  return pages;
}

/** Prepares a line. */
export function setLine(inlines: readonly Inline[], surroundings: Surroundings): unknown[] {
  return line(inlines, { ...surroundings, targets: new Set(), placed: new Set(), level: 1, turnable: false });
}

function idsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(idsOf);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'id' in node && typeof node.id === 'string' && !('type' in node && node.type === 'note') ? [node.id] : [];
  return [...own, ...Object.values(node).flatMap(idsOf)];
}

function blocks(nodes: readonly ArticleNode[], place: Place): SetNode[] {
  return nodes.map((node) => block(node, place));
}

/** The id of an element, unless another has it already. */
function idOf({ id }: { id?: string }, place: Place): string | undefined {
  if (id === undefined || place.placed.has(id)) return undefined;
  place.placed.add(id);
  return id;
}

function block(node: ArticleNode, place: Place): SetNode {
  const inner: Place = { ...place, turnable: false };
  switch (node.type) {
    case 'heading': {
      place.level = Math.min(node.level, place.level + 1);
      return { type: node.type, level: place.level, id: idOf(node, place), children: line(node.children, place) };
    }
    case 'paragraph':
      return { ...node, id: idOf(node, place), children: line(node.children, place) };
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
        terms: item.terms.map((term) => line(term, place)),
        details: item.details.map((detail) => blocks(detail, inner)),
      }));
      return { type: node.type, items };
    }
    case 'table':
      return table(node, place);
    case 'code':
      return { ...node };
    case 'figure': {
      const caption = node.caption && line(node.caption, place);
      return { type: node.type, id: idOf(node, place), children: blocks(node.children, inner), caption };
    }
    case 'callout':
      return { ...node, title: line(node.title, place), children: blocks(node.children, inner) };
    case 'quote':
      return { type: node.type, children: blocks(node.children, inner) };
    case 'group':
      return { ...node, id: idOf(node, place), children: blocks(node.children, place) };
    case 'rule':
      return { type: node.type };
  }
}

/** The box of a task stands before its first words. */
function withBox({ checked, children }: ListItem): ArticleNode[] {
  const [first, ...rest] = children;
  if (checked === undefined || first?.type !== 'paragraph') return children;
  return [{ ...first, children: [checked ? '☑ ' : '☐ ', ...first.children] }, ...rest];
}

/** A cell of more characters than this may be divided between two pages. */
const LONG_CELL = 500;

function table(node: TableNode, place: Place): SetNode {
  const { characters, ...layout }: TableLayout = layoutTable(node, place.turnable);
  const inner: Place = { ...place, turnable: false };
  const rows = (from: TableNode['head']): unknown[] =>
    from.map((row) => {
      let at = 0;
      const isLong = JSON.stringify(row.cells).length > LONG_CELL * 2;
      const id = idOf(row, place);
      const cells = row.cells.map((cell) => {
        const width = characters[at] ?? 0;
        at += cell.columns ?? 1;
        const hyphenate = Math.max(0, ...linesOf(cell.children).map(longestStretch)) > width || undefined;
        return { ...cell, hyphenate, children: blocks(cell.children, inner) };
      });
      return { id, whole: !isLong, cells };
    });
  const caption = node.caption && line(node.caption, place);
  return { type: node.type, id: idOf(node, place), caption, ...layout, head: rows(node.head), body: rows(node.body) };
}

function line(inlines: readonly Inline[], place: Place): unknown[] {
  return inlines.flatMap((inline) => words(inline, place));
}

function words(inline: Inline, place: Place): unknown[] {
  if (typeof inline === 'string') {
    const pieces = breakable(inline);
    return pieces.length === 1 ? pieces : [{ type: 'pieces', pieces }];
  }
  switch (inline.type) {
    case 'code':
      return [{ type: inline.type, pieces: breakable(inline.text) }];
    case 'break':
      return [inline];
    case 'image':
      return [{ ...inline, file: place.image(inline) }];
    case 'note':
      return [{ ...inline, children: inline.children && blocks(inline.children, place) }];
    case 'link':
      return [{ type: inline.type, ...addressOf(inline.href, place), children: line(inline.children, place) }];
    case 'strong':
    case 'emphasis':
    case 'deleted':
    case 'inserted':
    case 'marked':
    case 'superscript':
    case 'subscript':
    case 'status':
    case 'span':
      return [{ ...inline, children: line(inline.children, place) }];
  }
}

/** A link to a part of this text stays inside the PDF; every other is absolute. */
function addressOf(href: string, { permalink, targets }: Place): { target?: string; href?: string } {
  const url = new URL(href, permalink);
  const target = decodeURIComponent(url.hash.slice(1));
  const isHere = url.href.split('#')[0] === permalink && targets.has(target);
  return isHere ? { target } : { href: url.href };
}
