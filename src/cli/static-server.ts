import { create } from 'content-disposition';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { contentType } from '../content-type.ts';
import { downloadName, type FileOwner } from '../renditions/download-name.ts';
import { isWaiting } from '../root-names.ts';

/** What a static host takes. */
const METHODS = ['GET', 'HEAD'];

/**
 * A server for a finished site, as a plain static host would serve it: folders by their index.html, no other
 * guessing, and 404.html with status 404. `base` is the path that the site was built for, `/` or `/trust`.
 */
export function staticServer(folder: string, base: string): Server {
  const prefix = base.replace(/\/$/, '');
  const serveFile = sirv(folder, {
    // Looks each file up when it is asked for: a site may be built again while it is served.
    dev: true,
    etag: true,
    dotfiles: true,
    extensions: [],
    setHeaders: (response, pathname) => {
      response.setHeader('Content-Type', contentType(pathname));
      const name = savedAs(folder, decodePath(pathname));
      if (name !== undefined) response.setHeader('Content-Disposition', create(name, { type: 'inline' }));
    },
  });
  return createServer((request, response) => {
    // "//x" and "http://[" are no paths, and no browser asks for them.
    const { pathname, search } = URL.parse(request.url ?? '', 'http://localhost') ?? { pathname: '', search: '' };
    const path = pathname.slice(prefix.length);
    if (!METHODS.includes(request.method ?? '')) {
      response.writeHead(405, { Allow: METHODS.join(', ') }).end();
    } else if (prefix && (pathname === '/' || pathname === prefix)) {
      redirect(response, `${prefix}/`);
    } else if (
      !pathname.startsWith(`${prefix}/`) ||
      path.includes('//') ||
      isWaiting(decodePath(path)) ||
      /^[/\\]{2}/.test(request.url ?? '')
    ) {
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

/** The name that the links of the site save a file under. Whose it is stands in the site's own data. */
function savedAs(folder: string, path: string): string | undefined {
  const data = join(folder, 'data', 'organization.json');
  if (!/\.(?:pdf|csv|xlsx|zip)$/.test(path) || !existsSync(data)) return undefined;
  const { asOf, items } = JSON.parse(readFileSync(data, 'utf8')) as {
    asOf: FileOwner['asOf'];
    items: [FileOwner['organization']];
  };
  return downloadName({ organization: items[0], asOf }, path);
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
  // A build may take the page away before it is read.
  createReadStream(page)
    .on('error', () => response.destroy())
    .pipe(response);
}
