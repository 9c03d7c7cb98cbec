/**
 * Nodes without what may occur only once in a document: notes and ids are left out, links keep their words. For text that
 * is shown again, as headings are in contents and the heads of tables on each page.
 */
export function bare<Node>(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => bareParts(node) as Node[]);
}

function bareParts(node: unknown): unknown[] {
  if (Array.isArray(node)) return [bare(node)];
  if (typeof node !== 'object' || node === null) return [node];
  const type = 'type' in node ? node.type : undefined;
  if (type === 'note') return [];
  if (type === 'link' && 'children' in node && Array.isArray(node.children)) return bare(node.children);
  const fields = Object.entries(node).filter(([name]) => name !== 'id');
  return [
    Object.fromEntries(fields.map(([name, value]) => [name, Array.isArray(value) ? bare(value) : (value as unknown)])),
  ];
}
