import type { HookParameters } from 'astro';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { crawl } from './crawl.ts';
import { searchFiles, type SearchFile } from './search-files.ts';

type PreviewServer = HookParameters<'astro:server:setup'>['server'];

/**
 * Serves the search index of the preview. It is made when it is first asked for, from the pages as the preview shows
 * them, and made anew once a file has changed.
 *
 * @param base path of the site, `/` or `/trust/`
 * @param folder path of the index, `/pagefind/`
 */
export function searchPreview(server: PreviewServer, base: string, folder: string): void {
  let files: Promise<Map<string, SearchFile>> | undefined;
  server.watcher.on('all', () => {
    files = undefined;
  });
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(folder)) {
      next();
      return;
    }
    files ??= previewFiles(originOf(request), base);
    files.then(
      (made) => {
        send(response, made.get(pathname.slice(folder.length)));
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

async function previewFiles(origin: string, base: string): Promise<Map<string, SearchFile>> {
  const pages = await crawl(origin, base);
  const files = await searchFiles(async (index) => {
    for (const { path, html } of pages) await index.addHTMLFile({ url: path.slice(base.length - 1), content: html });
  });
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
