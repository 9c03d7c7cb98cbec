/**
 * Orders dates and ids by their characters' codes, which is the same on every machine. Titles and names, which readers
 * see in order, are compared as English instead.
 */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
