import type { HookParameters } from 'astro';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { assertNone, indexLanguage, type SearchFile, searchFiles } from './search-files.ts';

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
async function crawl(origin: string, base: string): Promise<CrawledPage[]> {
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

type PreviewServer = HookParameters<'astro:server:setup'>['server'];

/** The file that a page asks for first, and once: with it the index begins, and the others have to fit to it. */
const FIRST_FILE = 'pagefind.js';

/**
 * Serves the search index of the preview. It is made when a page first searches, from the pages as the preview shows
 * them, and made anew when a page is loaded after a file has changed.
 *
 * @param base path of the site, `/` or `/trust/`
 * @param folder path of the index, `/pagefind/`
 */
export function searchPreview(server: PreviewServer, base: string, folder: string): void {
  let files: Promise<ReadonlyMap<string, SearchFile>> | undefined;
  let isStale = false;
  server.watcher.on('all', () => {
    isStale = true;
  });
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(folder)) {
      next();
      return;
    }
    const name = pathname.slice(folder.length);
    if (!files || (isStale && name === FIRST_FILE)) {
      isStale = false;
      files = previewFiles(originOf(request), base);
    }
    files.then(
      (made) => {
        send(response, made.get(name));
      },
      (error: unknown) => {
        files = undefined;
        next(error);
      },
    );
  });
}

/** Where the server answers; its own pages are asked for there. */
function originOf(request: IncomingMessage): string {
  return `http://localhost:${request.socket.localPort ?? 0}`;
}

async function previewFiles(origin: string, base: string): Promise<ReadonlyMap<string, SearchFile>> {
  const pages = await crawl(origin, base);
  const data = await (await fetch(`${origin}${base}data/organization.json`)).text();
  const files = await searchFiles(async (index) => {
    for (const { path, html } of pages) {
      const { errors } = await index.addHTMLFile({ url: path.slice(base.length - 1), content: html });
      assertNone(errors);
    }
  }, indexLanguage(data));
  return new Map(files.map((file) => [file.path, file]));
}

function send(response: ServerResponse, file: SearchFile | undefined): void {
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  const type = file.path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(file.content);
}
