/** A text of one line as YAML writes it in quotation marks: those that need no change inside, where there are such. */
export function inQuotes(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}
