import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readTree } from '../../../src/check/read/disk.ts';

const FOLDER = join('tests', 'fixtures', 'mistakes');

/** One mistake: a change to one file of the good trust center, and the one thing the gate has to say. */
export interface Mistake {
  readonly mistake: string;
  readonly file: string;
  /** The first occurrence of `find` becomes `put`. */
  readonly find?: string;
  readonly put?: string;
  readonly write?: string;
  readonly delete?: true;
  readonly rename?: string;
  /** What the file holds instead, in hexadecimal digits. */
  readonly bytes?: string;
  readonly code: string;
  /** `file:line:column` */
  readonly at: string;
}

/** The mistakes by topic, one file each. */
export function readMistakes(): (readonly [topic: string, mistakes: readonly Mistake[]])[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name.replace('.yaml', ''), parse(readFileSync(join(FOLDER, name), 'utf8')) as Mistake[]]);
}

type Files = Record<string, Uint8Array | string>;

/** A small trust center with something in every collection, and nothing wrong with it. */
export function goodFiles(): Files {
  const good = join(FOLDER, 'good');
  const tree = readTree({ contentDir: join(good, 'content'), publicDir: join(good, 'public') });
  return Object.fromEntries(tree.filter(({ kind }) => kind === 'file').map((entry) => [entry.path, entry.read()]));
}

const decoder = new TextDecoder();

function changed(contents: string, { find = '', put = '', file }: Mistake): string {
  const at = contents.indexOf(find);
  if (at === -1) throw new Error(`"${find}" does not stand in ${file}`);
  return contents.slice(0, at) + put + contents.slice(at + find.length);
}

/** The good trust center with a mistake in it. */
export function withMistake(files: Files, mistake: Mistake): Files {
  const { file, write, rename, bytes } = mistake;
  const { [file]: contents, ...others } = files;
  if (mistake.delete) return others;
  if (write !== undefined) return { ...others, [file]: write };
  if (bytes !== undefined) return { ...others, [file]: Buffer.from(bytes, 'hex') };
  if (contents === undefined) throw new Error(`There is no ${file}`);
  if (rename !== undefined) return { ...others, [rename]: contents };
  const text = typeof contents === 'string' ? contents : decoder.decode(contents);
  return { ...others, [file]: changed(text, mistake) };
}
