/** "A", "A and B", "A, B and C". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** "1 policy", "9 policies", or nothing where there is none. */
export function counted(count: number, one: string, many: string): string | undefined {
  return count === 0 ? undefined : `${String(count)} ${count === 1 ? one : many}`;
}

/** With a capital letter at its beginning. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
