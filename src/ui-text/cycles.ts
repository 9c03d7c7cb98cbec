/** Cycles by the word they go by: who reviews "annually" says so, and not "every 12 months". */
const cycleNames: ReadonlyMap<string, string> = new Map([
  ['3 months', 'quarter'],
  ['6 months', 'half-year'],
  ['12 months', 'year'],
  ['24 months', '2 years'],
  ['36 months', '3 years'],
]);

/** "quarter", "year", "18 months": a cycle as it follows "every", from a duration as authors write it. */
export function cycleName(interval: string): string {
  return cycleNames.get(interval) ?? interval.replace(/^1 /, '');
}

/** "every quarter", "every year", "every 18 months": how often. */
export function everyWords(interval: string): string {
  return `every ${cycleName(interval)}`;
}
