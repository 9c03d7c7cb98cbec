import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Types that the file's name alone gives away, where sirv would send another or leave out the encoding. */
const CONTENT_TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['rss.xml', 'application/rss+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.ics', 'text/calendar; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.asc', 'application/pgp-keys'],
  ['SHA256SUMS', 'text/plain; charset=utf-8'],
];

/**
 * A server for a finished site, as a plain static host would serve it: folders by their index.html, no other
 * guessing, and 404.html with status 404. `base` is the path that the site was built for, `/` or `/trust`.
 */
export function staticServer(folder: string, base: string): Server {
  const prefix = base.replace(/\/$/, '');
  const serveFile = sirv(folder, {
    etag: true,
    dotfiles: true,
    extensions: [],
    setHeaders: (response, pathname) => {
      const type = contentType(pathname);
      if (type) response.setHeader('Content-Type', type);
    },
  });
  return createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.slice(prefix.length);
    if (prefix && (pathname === '/' || pathname === prefix)) {
      redirect(response, `${prefix}/`);
    } else if (!pathname.startsWith(`${prefix}/`)) {
      notFound(folder, response);
    } else if (isPageWithoutSlash(folder, path)) {
      redirect(response, `${pathname}/${search}`);
    } else {
      request.url = path.endsWith('/') ? `${path}index.html` : path;
      serveFile(request, response, () => {
        notFound(folder, response);
      });
    }
  });
}

function contentType(pathname: string): string | undefined {
  return CONTENT_TYPES.find(([ending]) => pathname.endsWith(ending))?.[1];
}

function isPageWithoutSlash(folder: string, path: string): boolean {
  return !path.endsWith('/') && existsSync(join(folder, decodePath(path), 'index.html'));
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end();
}

function notFound(folder: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  const length = statSync(page, { throwIfNoEntry: false })?.size;
  if (length === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': length });
  createReadStream(page).pipe(response);
}
