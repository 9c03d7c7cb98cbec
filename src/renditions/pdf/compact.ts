import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFStreamWriter } from '@cantoo/pdf-lib';
import { deflateSync, inflateSync } from 'node:zlib';
import { withoutUnusedTables } from './font-tables.ts';
import { tagRowHeaders, type HeaderRows } from './row-headers.ts';

const FILTER = PDFName.of('Filter');
const FLATE = PDFName.of('FlateDecode');
/** Metadata stays readable without a PDF library, as ISO 16684 wants it. */
const METADATA = PDFName.of('Metadata');
const FONT_FILE = PDFName.of('FontFile2');

/** Objects in one compressed stream: all, since readers of a document read its whole tag tree anyway. */
const OBJECTS_PER_STREAM = 100_000;

/**
 * Compresses a stream again as well as it can be; `undefined` where that gains nothing.
 *
 * @param isFont whether it is a TrueType font
 */
function compress(stream: PDFRawStream, isFont: boolean): PDFRawStream | undefined {
  const filter = stream.dict.get(FILTER);
  if (stream.dict.get(PDFName.of('Type')) === METADATA || (filter !== undefined && filter !== FLATE)) return undefined;
  const plain = Buffer.from(filter === undefined ? stream.contents : inflateSync(stream.contents));
  const kept = isFont ? withoutUnusedTables(plain) : plain;
  const contents = deflateSync(kept, { level: 9 });
  if (contents.length >= stream.contents.length) return undefined;
  stream.dict.set(FILTER, FLATE);
  stream.dict.set(PDFName.of('Length'), PDFNumber.of(contents.length));
  // The length of the font before compression (ISO 32000-1, table 127).
  if (isFont) stream.dict.set(PDFName.of('Length1'), PDFNumber.of(kept.length));
  return PDFRawStream.of(stream.dict, contents);
}

/**
 * Writes a PDF again with its objects in a compressed stream (ISO 32000-1, 7.5.7): Typst leaves the tag tree
 * uncompressed, which is most of a file. What the file says and its identifier stay; its tables gain headers of rows.
 *
 * @param tables which cells head their rows, for each table in the order of the text
 */
export async function compactPdf(bytes: Uint8Array, tables: readonly HeaderRows[]): Promise<Uint8Array> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  tagRowHeaders(context, tables);
  const objects = context.enumerateIndirectObjects();
  const fonts = new Set(objects.map(([, object]) => (object instanceof PDFDict ? object.get(FONT_FILE) : undefined)));
  for (const [reference, object] of objects) {
    const smaller = object instanceof PDFRawStream ? compress(object, fonts.has(reference)) : undefined;
    if (smaller) context.assign(reference, smaller);
  }
  return PDFStreamWriter.forContext(context, Infinity, true, OBJECTS_PER_STREAM).serializeToBuffer();
}
