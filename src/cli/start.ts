import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { siteAddress } from '../check/site-address.ts';
import { headersAt, type HostingTable, hostingTable, redirectAt } from '../hosting/table.ts';
import { CHECKSUM_LIST } from '../integrity/checksum-list.ts';
import { outputFolder } from '../site/folder.ts';
import { contentType } from '../site/media-types.ts';
import { isWaiting, SERVER_FOLDER } from '../site/root-names.ts';
import { buildSite } from './build.ts';
import { type Command, portOption, requestedPort, textOf, UsageError } from './command.ts';
import { asOfOption, outOption, siteOption, userPath, useSite } from './site-options.ts';

const DISPOSITION = 'Content-Disposition';

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
      const { [DISPOSITION]: disposition } = headersAt(table(), prefix + decodePath(pathname));
      response.setHeader('Content-Type', contentType(pathname));
      if (disposition !== undefined) response.setHeader(DISPOSITION, disposition);
    },
  });
  const table = currentTable(folder, base);
  return createServer((request, response) => {
    // "//x" and "http://[" are no paths, and no browser asks for them.
    const { pathname, search } = URL.parse(request.url ?? '', 'http://localhost') ?? { pathname: '', search: '' };
    const path = pathname.slice(prefix.length);
    const shown = decodePath(pathname);
    const moved = redirectAt(table(), shown);
    for (const [name, value] of Object.entries(headersAt(table(), shown))) {
      if (name !== 'Content-Type' && name !== DISPOSITION) response.setHeader(name, value);
    }
    if (!METHODS.includes(request.method ?? '')) {
      response.writeHead(405, { Allow: METHODS.join(', ') }).end();
    } else if (prefix && (pathname === '/' || pathname === prefix)) {
      redirect(response, `${prefix}/`);
    } else if (
      !pathname.startsWith(`${prefix}/`) ||
      path.includes('//') ||
      isWaiting(decodePath(path)) ||
      decodePath(path).startsWith(`/${SERVER_FOLDER}/`) ||
      /^[/\\]{2}/.test(request.url ?? '')
    ) {
      notFound(folder, response);
    } else if (moved !== undefined) {
      redirect(response, moved);
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

/**
 * The table of a site. It is made again when the site was built again, which changes its list of checksums.
 *
 * @returns what gives the table for each request
 */
function currentTable(folder: string, base: string): () => HostingTable {
  let table: HostingTable = { base, rules: [], redirects: [], mediaTypes: new Map() };
  let made: number | undefined;
  return () => {
    const changed = statSync(join(folder, CHECKSUM_LIST), { throwIfNoEntry: false })?.mtimeMs;
    if (changed !== undefined && changed === made) return table;
    try {
      table = hostingTable(folder, base);
      made = changed;
    } catch {
      // A build puts its site in place just now: the next request reads it again.
    }
    return table;
  };
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

const DEFAULT_PORT = 4321;

export const start: Command = {
  options: { ...siteOption, ...asOfOption, ...outOption, ...portOption },
  async run(values) {
    const port = requestedPort(values);
    const site = useSite(values);
    const given = textOf(values, 'out');
    const out = given === undefined ? outputFolder() : userPath(given);
    const code = await buildSite(site, out);
    if (code !== 0) return code;
    const { base } = siteAddress(site);
    const server = staticServer(out, base);
    const address = await (port === undefined ? listenAnywhere(server) : listen(server, port));
    console.log(`The site is at http://localhost:${address.port}${base.replace(/\/?$/, '/')}`);
    console.log('Press Ctrl+C to stop.');
    return 0;
  },
};

/** The usual port, or any that is free where another program has it. */
async function listenAnywhere(server: Server): Promise<AddressInfo> {
  try {
    return await listen(server, DEFAULT_PORT);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return listen(server, 0);
  }
}

/** @throws UsageError when another program has the port. */
function listen(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE';
      reject(taken ? new UsageError(`Port ${port} is in use by another program.`) : error);
    });
    server.listen(port, 'localhost', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address);
    });
  });
}
