import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { paperText } from '../../ui-text/paper.ts';
import { keptPdfs } from '../kept-files.ts';
import { failingPlace } from './failing-place.ts';
import { chooseFonts } from './fonts.ts';
import type { Job } from './job.ts';
import { keyOf } from './key.ts';
import { missingCharacters } from './missing-characters.ts';
import type { Paper } from './paper.ts';
import { headerRows, setPaper, stringsOf } from './set-paper.ts';

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
