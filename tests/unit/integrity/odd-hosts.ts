import { existsSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const pathOf = (url = '/'): string => decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(1);
const fileOf = (folder: string, url: string | undefined): string =>
  join(folder, pathOf(url).replace(/(^|\/)$/, '$1index.html'));

/** A host that compresses every file on its way. */
export const gzipped =
  (folder: string): RequestListener =>
  ({ url }, response) => {
    const file = fileOf(folder, url);
    response.writeHead(existsSync(file) ? 200 : 404, { 'Content-Encoding': 'gzip' });
    response.end(gzipSync(existsSync(file) ? readFileSync(file) : 'none'));
  };

/** A host that has nothing itself: each address leads to the same one elsewhere, or all to one page. */
export const leadingTo =
  (where: string, page?: string): RequestListener =>
  ({ url = '/' }, response) => {
    response.writeHead(301, { Location: new URL(page ?? url.slice(1), where).href }).end();
  };

/** A host that sends one page, with status 200, for whatever it does not have. */
export const sendingInstead =
  (folder: string, page: string): RequestListener =>
  ({ url }, response) => {
    const file = fileOf(folder, url);
    response.end(readFileSync(existsSync(file) ? file : join(folder, page)));
  };

/** Has a host answer at an address of this machine, while something is done with it. */
export async function whileAnswering<Result>(
  answer: RequestListener,
  use: (address: string) => Promise<Result>,
): Promise<Result> {
  const server = createServer(answer).listen(0, 'localhost');
  await once(server, 'listening');
  try {
    return await use(`http://localhost:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
