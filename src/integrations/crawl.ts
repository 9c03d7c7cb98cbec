/** A page of a running server. */
export interface CrawledPage {
  /** Path, base included: `/policies/`. */
  readonly path: string;
  readonly html: string;
}

/** Requests under way at one time. */
const AT_ONCE = 8;

/**
 * Reads every page that links lead to from the first, ordered by path. Pages that the server does not answer with HTML
 * are left out.
 *
 * @param origin `http://localhost:4321`
 * @param base the first page, within which links are followed: `/` or `/trust/`
 */
export async function crawl(origin: string, base: string): Promise<CrawledPage[]> {
  const seen = new Set([base]);
  const pages: CrawledPage[] = [];
  let next = [base];
  while (next.length > 0) {
    const batch = next.splice(0, AT_ONCE);
    for (const page of await Promise.all(batch.map((path) => readPage(origin, path)))) {
      if (!page) continue;
      pages.push(page);
      const links = linksOf(page, origin).filter((path) => path.startsWith(base) && !seen.has(path));
      next = [...next, ...new Set(links)];
      for (const link of links) seen.add(link);
    }
  }
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function readPage(origin: string, path: string): Promise<CrawledPage | undefined> {
  const response = await fetch(origin + path);
  const isPage = response.ok && response.headers.get('content-type')?.startsWith('text/html');
  return isPage ? { path, html: await response.text() } : undefined;
}

/** Paths of pages that a page links to; pages end in a slash. */
function linksOf({ path, html }: CrawledPage, origin: string): string[] {
  return [...html.matchAll(/<a\s[^>]*(?:>|$)/g)]
    .flatMap(([tag]) => /href="([^"#?]+)/.exec(tag)?.[1] ?? [])
    .map((href) => new URL(href, origin + path))
    .filter((url) => url.origin === origin && url.pathname.endsWith('/'))
    .map((url) => url.pathname);
}
