/** A town's name for comparison: "Zürich" and "zurich" are one, "St. Ghislain" is "stghislain". */
export function cityKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}]/gu, '');
}
