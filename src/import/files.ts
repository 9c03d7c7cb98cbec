import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Copy } from './attachments.ts';
import type { ImportResult } from './batch.ts';
import type { Source } from './document.ts';

/** What lies in the folder, or is the file, that is imported. */
export interface Collected {
  /** The folder that paths of sources count from. */
  readonly root: string;
  readonly sources: readonly Source[];
  /** What cannot be read, with the reason. */
  readonly unreadable: readonly ImportResult[];
  readonly passedOver: readonly string[];
  /** What only points to a file or a folder, which may lie anywhere. */
  readonly links: readonly string[];
}

/** Where an import writes. Both are absolute. */
export interface Destination {
  readonly contentDir: string;
  readonly publicDir: string;
}

const MARKDOWN = /\.(?:(?:md|markdown|mdx)|md\.tmpl)$/i;
const REPORT = '.import-report.md';
const ATTACHMENT = /\.(?:png|jpe?g|gif|svg|webp|avif|pdf)$/i;

/** Where the report of an import goes: beside the file or the folder. */
export function reportPath(path: string): string {
  const absolute = resolve(path);
  return join(dirname(absolute), basename(absolute).replace(MARKDOWN, '') + REPORT);
}

/** Whether a file is one that can be imported, by its name. */
export function isMarkdown(name: string): boolean {
  return MARKDOWN.test(name);
}

/** Whether a path in a folder passes no link, as far as it is there: what a link points to may lie anywhere. */
function passesNoLink(folder: string, path: string): boolean {
  let at = join(folder, path);
  while (at !== folder && !lstatSync(at, { throwIfNoEntry: false })) at = dirname(at);
  try {
    return realpathSync(at) === join(realpathSync(folder), relative(folder, at));
  } catch {
    return false;
  }
}

/** A picture or a PDF beside the sources that may be copied: no other file, and nothing that is reached by a link. */
export function isAttachment(root: string, path: string): boolean {
  if (!ATTACHMENT.test(path) || path.startsWith('../')) return false;
  return (lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false) && passesNoLink(root, path);
}

/** What keeps a file from being read, in words. */
function obstacleTo(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return 'You may not read it: see its permissions.';
  if (code === 'ENOENT' || code === 'ELOOP') return 'It is a link that leads to no file.';
  return `It cannot be read${code === '' ? '' : ` (${code})`}.`;
}

function readSources(root: string, names: readonly string[]): Pick<Collected, 'sources' | 'unreadable'> {
  const read = names.map((path): Source | ImportResult => {
    try {
      return { path, bytes: readFileSync(join(root, path)) };
    } catch (error) {
      return { path, problem: obstacleTo(error), copies: [] };
    }
  });
  return {
    sources: read.filter((one): one is Source => 'bytes' in one),
    unreadable: read.filter((one): one is ImportResult => 'problem' in one),
  };
}

/** The files below a folder, by their paths with slashes, and what cannot be looked into. */
function filesIn(root: string, below: string, contentDir: string): { names: string[]; closed: ImportResult[] } {
  const folder = join(root, below);
  if (`${folder}${sep}`.startsWith(contentDir + sep)) return { names: [], closed: [] };
  try {
    const found = readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules' && !name.endsWith(REPORT))
      .map((entry) => {
        const name = below === '' ? entry.name : `${below}/${entry.name}`;
        return entry.isDirectory() ? filesIn(root, name, contentDir) : { names: [name], closed: [] };
      });
    return { names: found.flatMap(({ names }) => names), closed: found.flatMap(({ closed }) => closed) };
  } catch (error) {
    return { names: [], closed: [{ path: `${below}/`, problem: obstacleTo(error), copies: [] }] };
  }
}

/**
 * Lists the Markdown files of a folder and of those in it, or the one file given. Reports of imports are no sources, and
 * what a link in the folder points to is none either: it may lie anywhere.
 *
 * @param contentDir where documents go, which is never read
 */
export function collectSources(path: string, contentDir: string): Collected {
  if (!statSync(path).isDirectory()) {
    return { root: dirname(path), ...readSources(dirname(path), [basename(path)]), passedOver: [], links: [] };
  }
  const { names, closed } = filesIn(path, '', contentDir);
  const sorted = [...names].sort();
  const isFile = (name: string) => lstatSync(join(path, name)).isFile();
  const isSource = (name: string) => MARKDOWN.test(name) && isFile(name);
  const { sources, unreadable } = readSources(path, sorted.filter(isSource));
  return {
    root: path,
    sources,
    unreadable: [...unreadable, ...closed],
    passedOver: sorted.filter((name) => isFile(name) && !MARKDOWN.test(name) && !ATTACHMENT.test(name)),
    links: sorted.filter((name) => !isFile(name)),
  };
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Documents are all that an import writes below content/, and all that it deletes there again. */
const DOCUMENT = /^policies\/[^/\\]+\/[\d.]+\.md$/;

/**
 * Whether a file is a document as an earlier run of the import wrote it.
 *
 * @param file counted from the content folder
 * @param hash its SHA-256, as the answer sheet has it
 */
export function isUntouched(contentDir: string, file: string, hash: string | undefined): boolean {
  if (hash === undefined || !DOCUMENT.test(file) || !passesNoLink(contentDir, file)) return false;
  const path = join(contentDir, file);
  return existsSync(path) && sha256(readFileSync(path)) === hash;
}

function writeNew(path: string, contents: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}

/** A picture that is there already is fine where it is the same. */
function isTaken(path: string, bytes: Uint8Array): boolean {
  return existsSync(path) && sha256(readFileSync(path)) !== sha256(bytes);
}

/** What is in the way of a file, in words. */
function obstacle(contentDir: string, file: string, { earlier, replace }: Permission): string | undefined {
  const path = join(contentDir, file);
  if (existsSync(`${path}x`)) return `There is content/${file}x already, the same version of the same document.`;
  if (!existsSync(path) || replace || isUntouched(contentDir, file, earlier.get(file))) return undefined;
  return `There is content/${file} already, and it was not replaced: with --replace it is.`;
}

/** What may be written over. */
export interface Permission {
  /** SHA-256 of the files of an earlier run, by their paths counted from the content folder. */
  readonly earlier: ReadonlyMap<string, string>;
  /** Whatever is there may be replaced. */
  readonly replace: boolean;
}

/**
 * Writes what was imported. A file that is there already is left alone, unless an earlier run wrote it and nobody has
 * changed it since, or the user said so. What an earlier run wrote elsewhere goes.
 *
 * @returns the results, with a problem where a file was in the way, and the hashes of what was written
 */
export function writeResults(
  results: readonly ImportResult[],
  { contentDir, publicDir }: Destination,
  root: string,
  permission: Permission,
): { results: ImportResult[]; written: Map<string, string> } {
  const { earlier } = permission;
  const written = new Map<string, string>();
  const after = results.map((result): ImportResult => {
    const { file, text, copies } = result;
    if (file === undefined || text === undefined) return result;
    const path = join(contentDir, file);
    const problem = obstacle(contentDir, file, permission);
    if (problem !== undefined) return { ...result, problem };
    const linked = [[contentDir, file] as const, ...copies.map(({ to }) => [publicDir, to] as const)].find(
      ([folder, name]) => !passesNoLink(folder, name),
    );
    if (linked) return { ...result, problem: `A folder on the way to ${join(...linked)} is a link, which an import does not follow.` }; // prettier-ignore
    const bytesOf = ({ from, bytes }: Copy) => bytes ?? readFileSync(join(root, from));
    const taken = copies.find((copy) => isTaken(join(publicDir, copy.to), bytesOf(copy)));
    if (taken) return { ...result, problem: `Another file is at public${taken.to} already.` };
    writeNew(path, text);
    for (const copy of copies) writeNew(join(publicDir, copy.to), bytesOf(copy));
    written.set(file, sha256(text));
    return result;
  });
  const isComplete = after.every(({ problem }) => problem === undefined);
  for (const [file, hash] of earlier) {
    if (written.has(file) || !isUntouched(contentDir, file, hash)) continue;
    if (isComplete) rmSync(join(contentDir, file));
    else written.set(file, hash);
  }
  return { results: after, written };
}
