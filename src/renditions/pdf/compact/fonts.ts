import type { Value } from './read.ts';

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

/**
 * The widths of glyphs in their shorter form: those of neighbours in one list, `1[657 549]` for `1 1 657 2 2 549`
 * (ISO 32000-1, 9.7.4.3).
 *
 * @param widths first glyph, last glyph and width, again and again; other forms come back as they are
 */
export function inLists(widths: readonly Value[]): Value[] {
  if (!widths.every((value) => typeof value === 'string')) return [...widths];
  const short: Value[] = [];
  let list: { values: Value[]; next: number } | undefined;
  for (let at = 0; at < widths.length; at += 3) {
    const [first = '', last = '', width = ''] = widths.slice(at, at + 3);
    if (first !== last) {
      short.push(first, last, width);
      list = undefined;
      continue;
    }
    if (list?.next !== Number(first)) {
      list = { values: [], next: Number(first) };
      short.push(first, list.values);
    }
    list.values.push(width);
    list.next += 1;
  }
  return short;
}

/** Codes of two bytes and what each means, in UTF-16. */
const SECTION = /(?<!\d)\d+ beginbfchar\n((?:<[\dA-F]{4}> <[\dA-F]+>\n)+)endbfchar/g;
const PAIR = /<([\dA-F]{4})> <([\dA-F]+)>/g;

interface Range {
  first: number;
  meanings: string[];
}

const code = (value: number): string => `<${value.toString(16).toUpperCase().padStart(4, '0')}>`;

/** Codes that follow each other and share their first byte, as a range must (ISO 32000-1, 9.10.3). */
function rangesOf(pairs: string): Range[] {
  const ranges: Range[] = [];
  for (const [, hex = '', meaning = ''] of pairs.matchAll(PAIR)) {
    const value = parseInt(hex, 16);
    const last = ranges.at(-1);
    const follows = last !== undefined && last.first + last.meanings.length === value && value % 256 !== 0;
    if (follows) last.meanings.push(`<${meaning}>`);
    else ranges.push({ first: value, meanings: [`<${meaning}>`] });
  }
  return ranges;
}

/**
 * A map from codes to Unicode without the comments that only PostScript printers read, and with codes that follow each
 * other as one range.
 */
export function compactUnicodeMap(map: string): string {
  return map.replaceAll(/^%.*\n/gm, '').replaceAll(SECTION, (_, pairs: string) => {
    const ranges = rangesOf(pairs).map(
      ({ first, meanings }) => `${code(first)}${code(first + meanings.length - 1)}[${meanings.join('')}]\n`,
    );
    return `${ranges.length} beginbfrange\n${ranges.join('')}endbfrange`;
  });
}

/** A string, which stays as it is, or a number with more digits than are seen. */
const STRING_OR_NUMBER = /\((?:\\[^]|[^\\()])*\)?|<[\dA-Fa-f]*>|(?<![^\s[])-?\d*\.\d{4,}(?![^\s\]])/g;

/** A string with brackets in it, which no regular expression can follow to its end. */
const NESTED = /\([^)]*\(/;

/**
 * A number of a page to the thousandth of a point, or of an em: nobody sees less. Numbers below one may be factors or
 * colors and keep two digits more.
 */
function rounded(number: string): string {
  const value = Number(number);
  return String(Number(value.toFixed(Math.abs(value) < 1 ? 5 : 3)));
}

/** What a page draws, in numbers of no more digits than are seen. */
export function roundNumbers(content: string): string {
  if (NESTED.test(content)) return content;
  return content.replaceAll(STRING_OR_NUMBER, (match) => (/^[(<]/.test(match) ? match : rounded(match)));
}
