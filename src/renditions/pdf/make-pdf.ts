import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { paperText } from '#words/paper';
import { addFolder, keptPdfs } from '../kept-files.ts';
import { failingPlace, missingCharacters } from './failing-place.ts';
import { chooseFonts } from './fonts.ts';
import type { Paper } from './paper.ts';
import { headerRows, setPaper, stringsOf } from './set-paper.ts';
import { type Job, TYPST_PACKAGE_VERSION } from './typst.ts';

const hashes = new Map<string, string>();

/** The hash of a font; fonts do not change while a build runs. */
function hashOfFont(file: string): string {
  const known = hashes.get(file) ?? createHash('sha256').update(readFileSync(file)).digest('hex');
  hashes.set(file, known);
  return known;
}

const templates = new Map<string, string>();

/**
 * What decides on the bytes of a PDF, or refuses it, once it is known what is to be set: the template, the code that runs
 * the compiler, what it may see of the machine, and the code that writes its file again.
 */
const DECIDING = /\.(?:typ|conf)$|^(?:compile|machine-fonts|typst)\.ts$|^compact[/\\].*\.ts$/;

/** The hash of what sets and writes a PDF; it does not change while a build runs. */
function hashOfTemplate(folder: string): string {
  const known = templates.get(folder);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  addFolder(hash, folder, (name) => DECIDING.test(name));
  const digest = hash.digest('hex');
  templates.set(folder, digest);
  return digest;
}

/**
 * A key that changes with everything a PDF is made from: its text and pictures, which cells head their rows, the template,
 * fonts, the compiler, and what compresses its file.
 */
export function keyOf({ paper, fonts, images, tables, template }: Job): string {
  const hash = createHash('sha256').update(TYPST_PACKAGE_VERSION).update(process.versions.zlib);
  hash.update(paper).update(JSON.stringify(tables));
  for (const file of fonts) hash.update(hashOfFont(file));
  for (const { path, file } of images) hash.update(path).update(readFileSync(file));
  return hash.update(hashOfTemplate(template)).digest('hex');
}

/** A PDF in the cache. */
export interface PdfFile {
  /** What it is found by in the cache: the hash of all that it is made from. */
  key: string;
  /** In bytes. */
  size: number;
  /** In hexadecimal. */
  sha256: string;
  /** Whether it was compiled now; the others had been before. */
  isNew: boolean;
}

/** Where the fonts and pictures of a trust center are. */
export interface PdfFiles {
  /** The folder of its own fonts, which need not be there. */
  fonts: string;
  /** The file of a path of the site that is published as it is, to find pictures. */
  file: (path: string) => string;
  /** The content folder, to say where a text has what its PDF fails for. */
  content?: string | undefined;
}

/** Sets a paper, here or in a thread. */
type Compile = (job: Job) => Uint8Array | Promise<Uint8Array>;

const TEMPLATE = resolve('src', 'renditions', 'pdf');

/**
 * What the compiler gets for a paper.
 *
 * @throws {Error} where no font has a character
 */
export function jobOf(paper: Paper, files: PdfFiles): Job {
  const { sheet, images } = setPaper(paper, files.file);
  const { fonts, families, missing } = chooseFonts(stringsOf(sheet).join(''), files.fonts);
  if (missing.length > 0) throw new Error(missingCharacters(paper, missing, files.fonts));
  return {
    paper: JSON.stringify({ ...sheet, fonts: families }),
    fonts: fonts.map(({ file }) => file),
    images,
    tables: headerRows(sheet),
    template: TEMPLATE,
  };
}

/**
 * Makes the PDF of a paper, or finds the one that was made from the same input before.
 *
 * @param compile what compiles a job that is new
 * @throws {Error} where no font has a character, or where the compiler finds that the PDF would not be accessible
 */
export async function makePdf(paper: Paper, files: PdfFiles, compile: Compile): Promise<PdfFile> {
  try {
    return await makeOrFind(paper, files, compile);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const place = await placeOf(paper, files, compile);
    const told = reason.includes(paper.source) ? reason : paperText.failed(paper.source, reason);
    throw new Error(place === undefined ? told : `${place}\n${told}`, { cause: error });
  }
}

async function makeOrFind(paper: Paper, files: PdfFiles, compile: Compile): Promise<PdfFile> {
  const job = jobOf(paper, files);
  const key = keyOf(job);
  const cached = keptPdfs.read(key);
  const bytes = cached ?? (await compile(job));
  if (cached === undefined) keptPdfs.write(key, bytes);
  return {
    key,
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    isNew: cached === undefined,
  };
}

/** Where a text has what its PDF fails for. */
async function placeOf(paper: Paper, files: PdfFiles, compile: Compile): Promise<string | undefined> {
  if (files.content === undefined) return undefined;
  return failingPlace(paper, files.content, async (body) => {
    try {
      await compile(jobOf({ ...paper, contents: undefined, body: [...body] }, files));
      return false;
    } catch {
      return true;
    }
  });
}
