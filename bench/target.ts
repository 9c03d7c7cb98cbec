/** The cells of a figure in a table: its value, the most it may be, and whether it is. */
export function against(value: number | undefined, most: number, digits: number, absent = ''): [string, string] {
  const target = `at most ${most.toFixed(digits)}`;
  if (value === undefined) return [absent, target];
  return [value.toFixed(digits), `${target}: ${value <= most ? 'met' : 'missed'}`];
}
