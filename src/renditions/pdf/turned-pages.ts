/** A tree that the template sets: the article with links resolved, words that may break, and tables laid out. */
export type SetNode = Readonly<Record<string, unknown>>;

type Page = SetNode & { type: string; children?: unknown };

/** Puts each wide table on turned pages, together with its heading and what stands between; neighbours share them. */
export function turnPages(nodes: readonly SetNode[]): SetNode[] {
  const pages: Page[] = [];
  for (const node of nodes as readonly Page[]) {
    if (node['turned'] !== true) {
      pages.push(node);
      continue;
    }
    const heading = pages.findLastIndex(({ type }) => type === 'heading');
    const between = pages.slice(heading + 1);
    const isNear = heading >= 0 && between.length <= 2 && between.every(({ type }) => type === 'paragraph');
    const above = isNear ? pages.splice(heading) : [];
    const last = pages.at(-1);
    if (last?.type === 'turned' && Array.isArray(last.children)) last.children.push(...above, node);
    else pages.push({ type: 'turned', children: [...above, node] });
  }
  return keepTurned(pages);
}

/** Lets a section that is little but tables stand on the turned pages before it: one page more would hold it alone. */
function keepTurned(nodes: readonly Page[]): Page[] {
  const pages: Page[] = [];
  for (let at = 0; at < nodes.length;) {
    const next = nodes.findIndex(({ type }, index) => index > at && (type === 'heading' || type === 'turned'));
    const section = nodes.slice(at, next < 0 ? undefined : next);
    const last = pages.at(-1);
    const [heading, ...rest] = section;
    const tables = rest.filter(({ type }) => type === 'table').length;
    const isTabular = tables > 0 && rest.every(({ type }) => type === 'table' || type === 'paragraph');
    const joins = heading?.type === 'heading' && isTabular && rest.length - tables <= 2;
    if (joins && last?.type === 'turned' && Array.isArray(last.children)) last.children.push(...section);
    else pages.push(...section);
    at += section.length;
  }
  return pages;
}
