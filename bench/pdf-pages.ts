import { PDFDocument } from '@cantoo/pdf-lib';

/** Bytes and pages of PDFs, in all. */
export async function inAll(pdfs: readonly Uint8Array[]): Promise<{ bytes: number; pages: number }> {
  const documents = await Promise.all(pdfs.map((pdf) => PDFDocument.load(pdf)));
  return {
    bytes: pdfs.reduce((sum, pdf) => sum + pdf.byteLength, 0),
    pages: documents.reduce((sum, document) => sum + document.getPageCount(), 0),
  };
}
