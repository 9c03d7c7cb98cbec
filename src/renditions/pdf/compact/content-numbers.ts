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
