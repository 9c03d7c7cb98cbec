import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { paperText } from '../../ui-text/paper.ts';
import { readCached, writeCached } from './cache.ts';
import { chooseFonts } from './fonts.ts';
import { keyOf } from './key.ts';
import { missingCharacters } from './missing-characters.ts';
import type { Paper } from './paper.ts';
import { compileInThread } from './pool.ts';
import { showProgress } from './progress.ts';
import { headerRows, setPaper, stringsOf } from './set-paper.ts';

/** A PDF, ready to be served. */
export interface Pdf {
  /** In bytes. */
  size: number;
  /** In hexadecimal. */
  sha256: string;
  /** Its bytes, from the cache: a build of thousands does not hold them all. */
  read: () => Uint8Array<ArrayBuffer>;
}

/** Where the fonts and pictures of a trust center are. */
export interface PdfFiles {
  /** The folder of its own fonts, which need not be there. */
  fonts: string;
  /** The file of a path of the site that is published as it is, to find pictures. */
  file: (path: string) => string;
}

const TEMPLATE = resolve('src', 'renditions', 'pdf');

/**
 * Renders a paper, or takes the PDF that was made from the same input before.
 *
 * @throws {Error} where no font has a character, or where the compiler finds that the PDF would not be accessible
 */
export async function renderPdf(paper: Paper, files: PdfFiles): Promise<Pdf> {
  const { sheet, images } = setPaper(paper, files.file);
  const { fonts, families, missing } = chooseFonts(stringsOf(sheet).join(''), files.fonts);
  if (missing.length > 0) throw new Error(missingCharacters(paper, missing, files.fonts));
  const job = {
    paper: JSON.stringify({ ...sheet, fonts: families }),
    fonts: fonts.map(({ file }) => file),
    images,
    tables: headerRows(sheet),
    template: TEMPLATE,
  };
  const key = keyOf(job);
  const bytes = readCached(key) ?? (await compile(paper, key, job));
  return {
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    read: () => new Uint8Array(readCached(key) ?? []),
  };
}

type CompileJob = Parameters<typeof compileInThread>[0];

async function compile(paper: Paper, key: string, job: CompileJob): Promise<Uint8Array> {
  const bytes = await compileInThread(job).catch((error: unknown) => {
    throw new Error(paperText.failed(paper.source, error instanceof Error ? error.message : String(error)));
  });
  writeCached(key, bytes);
  showProgress(paper.source);
  return bytes;
}
