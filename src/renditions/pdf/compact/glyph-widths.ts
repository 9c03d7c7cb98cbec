import type { Value } from './objects.ts';

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
