/** Every id of an article and of what it holds; the id of a note is its own. */
export function idsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(idsOf);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'id' in node && typeof node.id === 'string' && !('type' in node && node.type === 'note') ? [node.id] : [];
  return [...own, ...Object.values(node).flatMap(idsOf)];
}

/** The id that a fragment names; one that is not well encoded names none. */
function idIn(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}

/**
 * A link to a part of this text stays inside the PDF; every other is absolute.
 *
 * @param page another page that shows this text
 * @throws {TypeError} where it is no address
 */
export function addressOf(
  href: string,
  permalink: string,
  targets: ReadonlySet<string>,
  page?: string,
): { target?: string; href?: string } {
  const url = new URL(href, permalink);
  const [address, fragment = ''] = url.href.split('#', 2);
  const target = address === permalink || address === page ? idIn(fragment) : undefined;
  return target !== undefined && targets.has(target) ? { target } : { href: url.href };
}
