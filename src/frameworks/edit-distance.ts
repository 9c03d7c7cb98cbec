/** Levenshtein distance: the fewest insertions, deletions and substitutions that turn one text into the other. */
export function editDistance(from: string, to: string): number {
  const target = Array.from(to);
  let row = [0, ...target.map((_, column) => column + 1)];
  for (const [line, fromCharacter] of Array.from(from).entries()) {
    const next = [line + 1];
    for (const [column, toCharacter] of target.entries()) {
      next.push(
        Math.min(
          (next[column] ?? 0) + 1,
          (row[column + 1] ?? 0) + 1,
          (row[column] ?? 0) + (fromCharacter === toCharacter ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
