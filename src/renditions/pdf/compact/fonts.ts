/** Tables of a TrueType font that a PDF has no use for (ISO 32000-1, 9.9): names for menus, and for PostScript printers. */
const UNUSED = new Set(['name', 'post']);

/** A record of the table directory: tag, checksum, offset, length. */
const RECORD = 16;
const HEADER = 12;

/** Tables begin at multiples of four (OpenType 1.9, Organization of an OpenType font). */
const padded = (length: number): number => Math.ceil(length / 4) * 4;

/**
 * A TrueType font without the tables that a PDF does not read, about a kilobyte a font.
 *
 * @param font an sfnt with TrueType outlines; others come back as they are
 */
export function withoutUnusedTables(font: Buffer): Buffer {
  if (font.readUInt32BE(0) !== 0x00010000) return font;
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) =>
    font.subarray(HEADER + index * RECORD, HEADER + (index + 1) * RECORD),
  ).filter((record) => !UNUSED.has(record.toString('latin1', 0, 4)));
  const start = HEADER + records.length * RECORD;
  const tables = records.map((record) => font.subarray(record.readUInt32BE(8)).subarray(0, record.readUInt32BE(12)));
  const out = Buffer.alloc(start + tables.reduce((sum, { length }) => sum + padded(length), 0));
  font.copy(out, 0, 0, 4);
  // The largest power of two that is no more than the number of tables, for a binary search.
  const power = 2 ** Math.floor(Math.log2(records.length));
  out.writeUInt16BE(records.length, 4);
  out.writeUInt16BE(power * RECORD, 6);
  out.writeUInt16BE(Math.log2(power), 8);
  out.writeUInt16BE((records.length - power) * RECORD, 10);
  let at = start;
  for (const [index, table] of tables.entries()) {
    const place = HEADER + index * RECORD;
    records[index]?.copy(out, place);
    out.writeUInt32BE(at, place + 8);
    table.copy(out, at);
    at += padded(table.length);
  }
  return out;
}
