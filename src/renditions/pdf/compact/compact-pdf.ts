import { inflateSync } from 'node:zlib';
import { compactUnicodeMap, inLists, roundNumbers, withoutUnusedTables } from './fonts.ts';
import { type Dictionary, dictionaryOf, isReference, isStream, type ObjectFile, readFile, resolve } from './read.ts';
import { deflated, writeFile } from './write-file.ts';
import { tagRowHeaders, type HeaderRows } from './row-headers.ts';

const FLATE = '/FlateDecode';

/** What is done to the data of a stream before it is compressed again. */
type Change = (data: Buffer) => Buffer;

const onText =
  (change: (text: string) => string): Change =>
  (data) =>
    Buffer.from(change(data.toString('latin1')), 'latin1');

/** The streams of a file that are more than compressed, by the number of their object. */
function changesOf(file: ObjectFile): Map<number, Change> {
  const changes = new Map<number, Change>();
  const plan = (owner: Dictionary, key: string, change: Change): void => {
    const value = owner.get(key);
    if (isReference(value)) changes.set(value.object, change);
  };
  for (const object of file.objects.values()) {
    if (!(object instanceof Map)) continue;
    plan(object, '/FontFile2', withoutUnusedTables);
    plan(object, '/ToUnicode', onText(compactUnicodeMap));
    if (object.get('/Type') === '/Page') plan(object, '/Contents', onText(roundNumbers));
  }
  return changes;
}

/** Compresses a stream as well as it can be, and leaves what is compressed in another way. */
function compress(file: ObjectFile, number: number, change: Change | undefined): void {
  const stream = file.objects.get(number);
  if (!isStream(stream)) return;
  const { dictionary, data } = stream;
  const filter = dictionary.get('/Filter');
  // Metadata stays readable without a PDF library, as ISO 16684 wants it.
  if (dictionary.get('/Type') === '/Metadata' || (filter !== undefined && filter !== FLATE)) return;
  const plain = filter === undefined ? data : inflateSync(data);
  const changed = change?.(plain) ?? plain;
  const smaller = deflated(changed);
  if (smaller.length >= data.length) return;
  dictionary.set('/Filter', FLATE);
  // The length of a font before compression (ISO 32000-1, table 127).
  if (change === withoutUnusedTables) dictionary.set('/Length1', String(changed.length));
  file.objects.set(number, { dictionary, data: smaller });
}

/** Leaves out of fonts what is said more briefly, or twice. */
function compactFonts(file: ObjectFile): void {
  for (const object of file.objects.values()) {
    if (!(object instanceof Map)) continue;
    // Which glyphs a font has the font says itself; the list is not asked for any more (ISO 32000-2, 9.8.3).
    object.delete('/CIDSet');
    const widths = object.get('/W');
    if (Array.isArray(widths)) object.set('/W', inLists(widths));
  }
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
  compactFonts(file);
  const changes = changesOf(file);
  for (const number of file.objects.keys()) compress(file, number, changes.get(number));
  return writeFile(file);
}
