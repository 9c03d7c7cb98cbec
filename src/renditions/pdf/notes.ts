import type { ArticleNode } from '../article/read.ts';
import type { SetNode } from './breaks.ts';

/** A note whose text is set once all that refers to it is. */
interface Waiting {
  id: string;
  text: readonly ArticleNode[];
}

/** The notes of a text and where they are set. */
export interface Notes {
  /** What each note says. */
  texts: ReadonlyMap<string, readonly ArticleNode[]>;
  /** How each note is set that was referred to. */
  types: Map<string, 'note' | 'listed-note'>;
  /** Those that stand at the end of the text; none where a line alone is set. */
  atEnd: Waiting[] | undefined;
  /** Those of the table that is being set, which stand below it; none outside a table. */
  ofTable?: Waiting[] | undefined;
  /** Whether a note may stand at the foot of the page. */
  atFoot: boolean;
}

/** The texts of all notes in an article or a line. */
function textsIn(value: unknown, texts = new Map<string, readonly ArticleNode[]>()): Notes['texts'] {
  if (Array.isArray(value)) for (const part of value) textsIn(part, texts);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && value.type === 'note' && 'id' in value && 'children' in value)
      texts.set(String(value.id), value.children as readonly ArticleNode[]);
    for (const part of Object.values(value)) textsIn(part, texts);
  }
  return texts;
}

/** The notes of an article or a line, none of them set yet. */
export const notesOf = (content: unknown, atEnd?: Waiting[]): Notes => ({
  texts: textsIn(content),
  types: new Map(),
  atEnd,
  atFoot: true,
});

const isWords = (text: readonly ArticleNode[]): boolean => text.every(({ type }) => type === 'paragraph');

/** Whether a block has a table in it; the texts of its notes count for themselves. */
function hasTable(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasTable);
  if (typeof value !== 'object' || value === null) return false;
  const type = 'type' in value ? value.type : undefined;
  return type === 'table' || (type !== 'note' && Object.values(value).some(hasTable));
}

/**
 * The notes inside a block. The compiler loses the order of tags where a note at the foot of a page is referred to from a
 * quotation, a list or the like that holds a table.
 */
export const notesInside = (block: ArticleNode, notes: Notes): Notes =>
  notes.atFoot && hasTable(block) ? { ...notes, atFoot: false } : notes;

/**
 * Sets a reference. A note of words stands at the foot of its page. One of a table stands below it, since the compiler may
 * part it from its row; one that has blocks, or that another note refers to, at the end of the text.
 *
 * @param setText sets the text of a note at the foot of a page
 */
export function setNote(
  id: string,
  notes: Notes,
  setText: (text: readonly ArticleNode[], notes: Notes) => SetNode[],
): SetNode {
  const known = notes.types.get(id);
  if (known !== undefined) return { type: known, id };
  const text = notes.texts.get(id) ?? [];
  const list = notes.ofTable ?? (notes.atFoot && isWords(text) ? undefined : notes.atEnd);
  // Before its text is set: that may refer to the note itself.
  notes.types.set(id, list ? 'listed-note' : 'note');
  if (!list) return { type: 'note', id, children: setText(text, { ...notes, atFoot: false }) };
  list.push({ id, text });
  return { type: 'listed-note', id, first: true };
}

/** Sets the notes of a list; those that their texts refer to join it. */
export function setNotes(
  list: readonly Waiting[],
  setText: (text: readonly ArticleNode[]) => SetNode[],
): { id: string; children: SetNode[] }[] {
  const set: { id: string; children: SetNode[] }[] = [];
  for (const { id, text } of list) set.push({ id, children: setText(text) });
  return set;
}
