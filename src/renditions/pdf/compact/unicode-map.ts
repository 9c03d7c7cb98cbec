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
