import type { HookParameters } from 'astro';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { crawl } from './crawl.ts';
import { assertNone, indexLanguage, searchFiles } from './search-files.ts';
import type { SearchFile } from './search-order.ts';

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
