import { inflateSync } from 'node:zlib';
import { withoutUnusedTables } from './fonts.ts';
import {
  type Dictionary,
  dictionaryOf,
  isReference,
  isStream,
  type ObjectFile,
  readFile,
  resolve,
  type Stream,
} from './read.ts';
import { deflated, writeFile } from './write-file.ts';
import { tagRowHeaders, type HeaderRows } from './row-headers.ts';

const FLATE = '/FlateDecode';

/** Compresses what the compiler leaves as it is, but metadata, which ISO 16684 wants readable without a PDF library. */
function compressPlain({ dictionary, data }: Stream): Stream {
  if (dictionary.has('/Filter') || dictionary.get('/Type') === '/Metadata') return { dictionary, data };
  return { dictionary: new Map(dictionary).set('/Filter', FLATE), data: deflated(data) };
}

/** Leaves out of a font what no reader asks for. */
function compactFont(file: ObjectFile, descriptor: Dictionary): void {
  // Which glyphs a font has the font says itself (ISO 32000-2, 9.8.3).
  descriptor.delete('/CIDSet');
  const reference = descriptor.get('/FontFile2');
  const stream = resolve(file, reference);
  if (!isReference(reference) || !isStream(stream) || stream.dictionary.get('/Filter') !== FLATE) return;
  const font = withoutUnusedTables(inflateSync(stream.data));
  // Its length before compression (ISO 32000-1, table 127).
  const dictionary = new Map(stream.dictionary).set('/Length1', String(font.length));
  file.objects.set(reference.object, { dictionary, data: deflated(font) });
}

/**
 * Leaves out that no tag is in doubt, which is so where it is not said (ISO 32000-1, table 321): poppler takes the word
 * false for an error.
 */
function withoutDefaults(file: ObjectFile): void {
  const marks = resolve(file, dictionaryOf(file, file.trailer.get('/Root')).get('/MarkInfo'));
  if (marks instanceof Map && marks.get('/Suspects') === 'false') marks.delete('/Suspects');
}

/**
 * Writes a PDF again in fewer bytes: Typst leaves the tag tree uncompressed, which is most of a file. What the file says
 * and its identifier stay; its tables gain headers of rows.
 *
 * @param tables which cells head their rows, for each table in the order of the text
 * @throws {Error} where the file is not written as the compiler writes
 */
export function compactPdf(bytes: Buffer, tables: readonly HeaderRows[]): Uint8Array {
  const file = readFile(bytes);
  tagRowHeaders(file, tables);
  withoutDefaults(file);
  for (const [number, object] of file.objects) {
    if (isStream(object)) file.objects.set(number, compressPlain(object));
    else if (object instanceof Map) compactFont(file, object);
  }
  return writeFile(file);
}
