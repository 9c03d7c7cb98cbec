/** A heading as it stands in the text. */
export interface TocEntry {
  /** 2 for h2, 3 for h3; deeper headings are left out of the list. */
  depth: number;
  href: string;
  text: string;
}

/** A heading with the headings one level below it. */
export interface TocNode extends TocEntry {
  children: TocEntry[];
}

/** Nests h3 under the h2 before it; an h3 without one stands on the first level. */
export function nestEntries(entries: readonly TocEntry[]): TocNode[] {
  const nodes: TocNode[] = [];
  for (const entry of entries) {
    if (entry.depth > 3) continue;
    const parent = nodes.at(-1);
    if (entry.depth === 3 && parent?.depth === 2) parent.children.push(entry);
    else nodes.push({ ...entry, children: [] });
  }
  return nodes;
}
