import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Loopback addresses of both families, as the kernel of Linux writes them: 127.0.0.1 and ::1, in words of four bytes. */
const LOOPBACK = new Set(['0100007F', '00000000000000000000000001000000']);
const LISTENS = '0A';

/** Where the kernel's table says that a port is listened on, besides loopback addresses. Empty where there is no such table. */
function otherListeners(port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .filter((table) => existsSync(table))
    .flatMap((table) => readFileSync(table, 'utf8').trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local = '', , state]) => state === LISTENS && local.endsWith(suffix))
    .map(([, local = '']) => local.slice(0, -suffix.length))
    .filter((address) => !LOOPBACK.has(address));
}

async function answers(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Addresses of this machine at which a port answers: of loopback, and of anything that others can reach. */
export async function addressesAnswering(port: number): Promise<{ loopback: string[]; others: string[] }> {
  const all = Object.values(networkInterfaces()).flatMap((addresses = []) => addresses);
  const hosts = all.map(({ address, internal, scopeid }) => ({
    host: scopeid === undefined || scopeid === 0 ? address : `${address}%${scopeid}`,
    internal,
  }));
  const found = await Promise.all(hosts.map(async (one) => ({ ...one, isOpen: await answers(one.host, port) })));
  const open = found.filter(({ isOpen }) => isOpen);
  return {
    loopback: open.filter(({ internal }) => internal).map(({ host }) => host),
    others: [...open.filter(({ internal }) => !internal).map(({ host }) => host), ...otherListeners(port)],
  };
}
