import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type FileContents, readTree } from '../../../src/check/read/tree.ts';
import { asReleased } from '../release/as-released.ts';

const FOLDER = join('tests', 'fixtures', 'mistakes');

/** A change to one file of the good trust center. */
interface Change {
  readonly file: string;
  /** The first occurrence of `find` becomes `put`. */
  readonly find?: string;
  readonly put?: string;
  readonly write?: string;
  /** How often what is written is repeated. */
  readonly times?: number;
  readonly delete?: true;
  readonly rename?: string;
  /** What the file holds instead, in hexadecimal digits. */
  readonly bytes?: string;
  /** It is a symbolic link that leads there. */
  readonly link?: string;
  readonly unreadable?: true;
}

/** One mistake, and the one thing the gate has to say. */
export interface Mistake extends Change {
  readonly mistake: string;
  /** What belongs to the same mistake in other files. */
  readonly also?: readonly Change[];
  /** The file is the only one there is. */
  readonly alone?: true;
  /** It was made after everything had been released. */
  readonly afterRelease?: true;
  /** The days looked ahead. */
  readonly within?: number;
  readonly code: string;
  /** `file:line:column` */
  readonly at: string;
  /** Words that the message or the hint holds. */
  readonly says?: string;
}

/** The mistakes by topic, one file each. */
export function readMistakes(): (readonly [topic: string, mistakes: readonly Mistake[]])[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name.replace('.yaml', ''), parse(readFileSync(join(FOLDER, name), 'utf8')) as Mistake[]]);
}

type Files = Readonly<Record<string, FileContents>>;

/** A small trust center with something in every collection, and nothing wrong with it. */
export function goodFiles(): Files {
  const good = join(FOLDER, 'good');
  const tree = readTree({ contentDir: join(good, 'content'), publicDir: join(good, 'public') });
  return Object.fromEntries(tree.filter(({ kind }) => kind === 'file').map((entry) => [entry.path, entry.read()]));
}

const decoder = new TextDecoder();

function changed(contents: string, { find = '', put = '', file }: Change): string {
  const at = contents.indexOf(find);
  if (at === -1) throw new Error(`"${find}" does not stand in ${file}`);
  return contents.slice(0, at) + put + contents.slice(at + find.length);
}

function textOf(contents: FileContents): string {
  if (typeof contents === 'string') return contents;
  if (contents instanceof Uint8Array) return decoder.decode(contents);
  throw new Error(`${JSON.stringify(contents)} is no text`);
}

function withChange(files: Files, change: Change): Files {
  const { file, write, times = 1, rename, bytes, link, unreadable } = change;
  const { [file]: contents, ...others } = files;
  if (change.delete) return others;
  if (write !== undefined) return { ...others, [file]: write.repeat(times) };
  if (bytes !== undefined) return { ...others, [file]: Buffer.from(bytes, 'hex') };
  if (link !== undefined) return { ...others, [file]: { link } };
  if (unreadable) return { ...others, [file]: { unreadable } };
  if (contents === undefined) throw new Error(`There is no ${file}`);
  if (rename !== undefined) return { ...others, [rename]: contents };
  return { ...others, [file]: changed(textOf(contents), change) };
}

/** The good trust center with a mistake in it; what readers have before them was released. */
export function withMistake(good: Files, mistake: Mistake): Files {
  const { alone, afterRelease, also = [] } = mistake;
  const before = afterRelease ? asReleased(good) : alone ? {} : good;
  return asReleased([mistake, ...also].reduce(withChange, before));
}
