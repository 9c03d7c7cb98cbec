import type { MdastNode } from 'satteri';
import { type CollectionName, collections } from '../../schemas/collections.ts';
import { nearestName } from '../../spelling/nearest-name.ts';
import { idFrom, placementOf } from './placement.ts';

/** What is wrong with the syntax of a text, in the parser's words. */
export interface SyntaxMistake {
  /** From the beginning of the file. */
  readonly offset: number;
  readonly message: string;
}

export type Parsed = { readonly tree: MdastNode } | { readonly mistake: SyntaxMistake };

/** The mistakes of a text in its order, and the tree it has without them, where it has one. */
interface Repaired {
  readonly mistakes: readonly SyntaxMistake[];
  readonly tree?: MdastNode;
}

/** What `message` says where the rest is not listed. */
export const MORE_MISTAKES = 'more mistakes than are listed';

const NO_TAG = 'Unexpected character after `<`';

/** Signs times length that parsing again may cost in all: about two seconds at worst. */
const WORK = 400_000_000;
const MOST = 200;

/** Stands for a sign that was reported: as long, of no meaning to Markdown, and an operator where it stands in code. */
const NEUTRAL = '%';

/** A `<` that no tag begins with, not behind a backslash and not around the address of a link. */
const NO_TAG_BEGINS = /(?<!\\|\]\(|\]: ?)<(?=[^A-Za-z$_/>\s]|https?:\/\/|mailto:|[\w.+-]{1,64}@)/g;

const neutralized = (text: string, from: number, to = from + 1): string =>
  text.slice(0, from) + text.slice(from, to).replaceAll(/[<{]/g, NEUTRAL) + text.slice(to);

/** Everything in a comment belongs to it, and its beginning is what is wrong. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open);
    if (close === -1) break;
    parts.push(text.slice(at, open + 1), text.slice(open + 1, close).replaceAll(/[<{]/g, NEUTRAL));
    at = close;
  }
  return parts.join('') + text.slice(at);
}

/** Those of the places that stand in the words of a text, and not in code. */
function inWords(tree: MdastNode, places: readonly number[]): number[] {
  const words: (readonly [start: number, end: number])[] = [];
  const waiting = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('children' in node) waiting.push(...node.children);
    const { start, end } = (node.type === 'text' ? node.position : undefined) ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined) words.push([start.offset, end.offset]);
  }
  words.sort(([left], [right]) => left - right);
  let at = 0;
  return places.filter((place) => {
    while (at < words.length && (words[at]?.[1] ?? 0) <= place) at += 1;
    return (words[at]?.[0] ?? Number.POSITIVE_INFINITY) <= place;
  });
}

/** The place that a message names: "for `<b>` (2:1)". */
function openedAt(message: string, lineStarts: readonly number[]): number | undefined {
  const [, line, column] = /`<[^`]*>` (?:opened at |\()(\d+):(\d+)\)/.exec(message) ?? [];
  return line === undefined ? undefined : (lineStarts[Number(line) - 1] ?? 0) + Number(column) - 1;
}

/** Where a mistake is reported, and the signs without which the text would not have it. */
function blame({ offset, message }: SyntaxMistake, text: string, lineStarts: readonly number[]) {
  const opened = openedAt(message, lineStarts);
  if (opened !== undefined && message.includes('either after the end of')) return { offset, signs: [opened, offset] };
  if (opened !== undefined) return { offset: opened, signs: [opened] };
  const at = text.lastIndexOf(message.includes('expression') ? '{' : '<', offset);
  return { offset: at === -1 ? offset : at, signs: at === -1 ? [] : [at] };
}

const tagAt = (text: string, offset: number): string =>
  /^<\/?([\w.:-]*)/.exec(text.slice(offset, offset + 100))?.[1] ?? '';

/**
 * Every mistake in the syntax of an MDX text, which the parser gives up at the first of: each sign that was reported is
 * made to mean nothing, and the rest is parsed again. What begins no tag is found in all places at once.
 *
 * @param parse what it says has offsets in the text that it is given
 */
export function mistakesIn(text: string, lineStarts: readonly number[], parse: (text: string) => Parsed): Repaired {
  const plain = withoutComments(text);
  const noTags = Array.from(plain.matchAll(NO_TAG_BEGINS), ({ index }) => index);
  const mistakes: SyntaxMistake[] = [];
  const orphans = new Map<string, number>();
  let rest = plain.replaceAll(NO_TAG_BEGINS, NEUTRAL);
  let work = WORK;
  let tree: MdastNode | undefined;
  for (;;) {
    const parsed = parse(rest);
    if ('tree' in parsed) {
      tree = parsed.tree;
      mistakes.push(...inWords(tree, noTags).map((offset) => ({ offset, message: NO_TAG })));
      break;
    }
    const { message } = parsed.mistake;
    const { offset, signs } = blame(parsed.mistake, rest, lineStarts);
    work -= text.length * (rest.length - rest.replaceAll(/[<{]/g, '').length);
    if (work < 0 || mistakes.length >= MOST) {
      mistakes.push({ offset, message: MORE_MISTAKES });
      break;
    }
    const tag = tagAt(rest, offset);
    const left = orphans.get(tag) ?? 0;
    // A tag that was not closed where it had to be may be closed later: that is the same mistake.
    if (rest.startsWith('</', offset) && left > 0 && signs.length === 1) orphans.set(tag, left - 1);
    else mistakes.push({ offset, message });
    if (message.includes('Expected a closing tag')) orphans.set(tag, left + 1);
    if (signs.length === 0) break;
    for (const sign of signs) rest = neutralized(rest, sign);
  }
  mistakes.sort((left, right) => left.offset - right.offset);
  return { mistakes, ...(tree && { tree }) };
}

/** The record a file stands for. */
export interface Meaning {
  readonly collection: CollectionName;
  readonly id: string;
}

const definitions = Object.values(collections);
const folderNames = definitions.filter(({ layout }) => layout !== 'file').map(({ path }) => path);
const fileNames = definitions.filter(({ layout }) => layout === 'file').map(({ path }) => path);

const withoutEnding = (name: string): string => name.replace(/\.[a-z]+$/i, '');
const versionIn = (name: string): string | undefined =>
  /\d+(?:\.\d+){0,2}/.exec(name)?.[0].replaceAll(/(^|\.)0+(?=\d)/g, '$1');

/** How a file would be called if its folder, its name and its ending were right. */
function corrected(path: string): string | undefined {
  const [folder = '', ...rest] = path.split('/');
  const names = rest.map((name, index) => (index === rest.length - 1 ? withoutEnding(name) : name));
  if (names.length === 0) return nearestName(withoutEnding(folder), fileNames.map(withoutEnding))?.concat('.yaml');
  const meant = folderNames.includes(folder) ? folder : nearestName(folder, folderNames);
  const [first = '', second] = names;
  const layout = definitions.find((definition) => definition.path === meant)?.layout;
  if (layout === undefined || names.length > 2) return undefined;
  if (layout === 'documents') return `${meant ?? ''}/${idFrom(first)}/${versionIn(second ?? '1.0') ?? ''}.mdx`;
  if (second !== undefined) return undefined;
  const single = `${meant ?? ''}/${first}.yaml`;
  if (layout === 'records' || fileNames.includes(single)) return `${meant ?? ''}/${idFrom(first)}.yaml`;
  return `${meant ?? ''}/${layout === 'versions' ? (versionIn(first) ?? '') : idFrom(first)}.mdx`;
}

/**
 * The record that a file under `content/` stands for, whether or not it stands where it belongs: what is misplaced is
 * told once, and a reference to it is not wrong as well.
 *
 * @param path from the content folder, with slashes
 */
export function meaningOf(path: string): Meaning | undefined {
  const placement = placementOf(path, false);
  if (placement.kind === 'record') return placement;
  const right = corrected(path);
  const other = right === undefined ? undefined : placementOf(right, false);
  return other?.kind === 'record' ? { collection: other.collection, id: other.id } : undefined;
}
