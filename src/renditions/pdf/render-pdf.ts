import { paperText } from '#words/paper';
import { inThread, showProgress } from '../threads/pool.ts';
import { keptPdfs } from '../kept-files.ts';
import { makePdf, type PdfFile, type PdfFiles } from './make-pdf.ts';
import type { Paper } from './paper.ts';

/** A PDF, ready to be served. */
export interface Pdf {
  /** In bytes. */
  size: number;
  /** In hexadecimal. */
  sha256: string;
  /**
   * Its bytes, from the cache: a build of thousands does not hold them all.
   *
   * @throws {Error} where something changed the cache during the build
   */
  read: () => Uint8Array<ArrayBuffer>;
}

/** A PDF of the cache, ready to be served. */
export function pdfOf({ key, size, sha256, isNew }: PdfFile, source: string): Pdf {
  if (isNew) showProgress(source);
  return {
    size,
    sha256,
    read: () => {
      const bytes = keptPdfs.read(key);
      if (bytes === undefined) throw new Error(paperText.lost(source));
      return new Uint8Array(bytes);
    },
  };
}

/**
 * Renders a paper in a thread of its own, or takes the PDF that was made from the same input before.
 *
 * @throws {Error} where no font has a character, or where the compiler finds that the PDF would not be accessible
 */
export async function renderPdf(paper: Paper, files: PdfFiles): Promise<Pdf> {
  return pdfOf(await makePdf(paper, files, (job) => inThread('paper', job)), paper.source);
}
