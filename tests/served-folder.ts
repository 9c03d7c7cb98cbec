import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { staticServer } from '../src/cli/start.ts';

/**
 * Serves a folder as `npm start` and static hosts do, while something is done with it.
 *
 * @param base the path it is served under, as `/` or `/trust/`
 * @param use gets the address, which ends in a slash
 */
export async function whileServed<Result>(
  folder: string,
  base: string,
  use: (address: string) => Promise<Result>,
): Promise<Result> {
  const server = staticServer(folder, base).listen(0, 'localhost');
  await once(server, 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    return await use(`http://localhost:${port}${base.replace(/\/?$/, '/')}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
