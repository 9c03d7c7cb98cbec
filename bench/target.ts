/** The cells of a figure in a table: its value, the most it may be, and whether it is. */
export function against(value: number, most: number, digits: number): [value: string, target: string] {
  return [value.toFixed(digits), `at most ${most.toFixed(digits)}: ${value <= most ? 'met' : 'missed'}`];
}
