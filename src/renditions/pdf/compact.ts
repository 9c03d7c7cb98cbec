import { PDFDocument } from '@cantoo/pdf-lib';

/**
 * Writes a PDF again with its objects in compressed streams (ISO 32000-1, 7.5.7): Typst leaves the tag tree
 * uncompressed, which is most of a file. What the file says, its tags and its identifier stay.
 */
export async function compactPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.save({ useObjectStreams: true, addDefaultPage: false, objectsPerTick: Infinity });
}
