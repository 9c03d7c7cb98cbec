/** Every id of an article and of what it holds; the id of a note is its own. */
export function idsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(idsOf);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'id' in node && typeof node.id === 'string' && !('type' in node && node.type === 'note') ? [node.id] : [];
  return [...own, ...Object.values(node).flatMap(idsOf)];
}

/** A link to a part of this text stays inside the PDF; every other is absolute. */
export function addressOf(
  href: string,
  permalink: string,
  targets: ReadonlySet<string>,
): { target?: string; href?: string } {
  const url = new URL(href, permalink);
  const target = decodeURIComponent(url.hash.slice(1));
  const isHere = url.href.split('#')[0] === permalink && targets.has(target);
  return isHere ? { target } : { href: url.href };
}
