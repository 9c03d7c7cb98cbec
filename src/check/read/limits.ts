import type { MdastNode } from 'satteri';
import { Lexer, Parser } from 'yaml';

/** Levels that the PDF compiler can still set, whichever they are: lists, quotations, emphasis, notes, tags. */
const DEEPEST = 30;

/** What `error.message` says of a text that nests deeper. */
export const TOO_DEEP = 'nested too deeply';

/** How `error.message` begins for a text that would take the parser too long. */
export const TOO_SLOW = 'too slow: ';

type Notes = ReadonlyMap<string, MdastNode>;

const childrenOf = (node: MdastNode): readonly MdastNode[] => ('children' in node ? node.children : []);

/** The footnotes of a text, or its first node below the limit; level by level, since trees may be thousands deep. */
function notesOf(tree: MdastNode): { notes: Notes; deep?: MdastNode | undefined } {
  const notes = new Map<string, MdastNode>();
  let level: readonly MdastNode[] = [tree];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    for (const node of level) if (node.type === 'footnoteDefinition') notes.set(node.identifier, node);
    level = level.flatMap(childrenOf);
  }
  return { notes, deep: level[0] };
}

/** How many tags a piece of HTML leaves open, and how many are open at most; in MDX each element is a node. */
function tagsIn(node: MdastNode): { open: number; most: number } {
  let open = 0;
  let most = 0;
  if (node.type !== 'html') return { open, most };
  for (const [, closing, name = ''] of node.value.matchAll(/<(\/?)([a-z]+)/gi)) {
    if (name.toLowerCase() === 'br') continue;
    open += closing === '' ? 1 : -1;
    most = Math.max(most, open);
  }
  return { open, most };
}

/** A note is set where it is first referred to, so it is as deep as that reference. */
function firstBelow(node: MdastNode, depth: number, notes: Notes, read: Set<string>): MdastNode | undefined {
  if (depth > DEEPEST) return node;
  if (node.type === 'footnoteReference') {
    const note = read.has(node.identifier) ? undefined : notes.get(node.identifier);
    read.add(node.identifier);
    return note && firstBelow(note, depth + 1, notes, read);
  }
  let at = depth + 1;
  for (const child of childrenOf(node)) {
    const { open, most } = tagsIn(child);
    if (at + most > DEEPEST) return child;
    const deep = child.type === 'footnoteDefinition' ? undefined : firstBelow(child, at, notes, read);
    if (deep) return deep;
    at += open;
  }
  return undefined;
}

/** The first node of a text that nests deeper than a PDF can show. */
export function tooDeep(tree: MdastNode): MdastNode | undefined {
  const { notes, deep } = notesOf(tree);
  return deep ?? firstBelow(tree, 0, notes, new Set());
}

/** Levels that YAML may have: no field needs more than four, and what reads and walks it runs out of stack at some hundreds. */
const DEEPEST_YAML = 64;

/** Whether a text can have more levels: each takes a bracket, or a blank or a mark at the beginning of its line. */
const canBeDeep = (yaml: string): boolean =>
  (yaml.match(/[[{]/g)?.length ?? 0) + Math.max(0, ...(yaml.match(/^[ ?:-]+/gm) ?? []).map((line) => line.length)) >=
  DEEPEST_YAML;

/** Where the first list or group begins that stands deeper than the limit. */
export function tooDeepIn(yaml: string): number | undefined {
  if (!canBeDeep(yaml)) return undefined;
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(yaml)) {
    const at = parser.offset;
    const documents = parser.next(lexeme);
    while (!documents.next().done);
    // The first of the stack is the document.
    if (parser.stack.length > DEEPEST_YAML + 1) return at;
  }
  return undefined;
}
