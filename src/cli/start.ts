import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteAddress } from '../site-address.ts';
import { outputFolder } from '../site-folder.ts';
import { buildSite } from './build.ts';
import { textOf, UsageError, type Command } from './command.ts';
import { portOption, requestedPort } from './port.ts';
import { asOfOption, outOption, siteOption, userPath, useSite } from './site-options.ts';
import { staticServer } from './static-server.ts';

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
