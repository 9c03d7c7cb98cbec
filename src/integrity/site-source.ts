import { CHECKSUM_LIST } from './checksum-list.ts';
import { sha256 } from './hash.ts';
import { addressOf } from './integrity-file.ts';
import { addressesIn } from './page-links.ts';
import type { Source } from './source.ts';
import { isStandIn, NOT_FOUND } from './stand-in.ts';

/** How long one file may take, in milliseconds. */
const PATIENCE = 60_000;

/** What is behind an error of fetch, which itself only says that it failed. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message.trim() || cause.name : String(cause);
}

/** An answer that was received to its end. */
interface Answer {
  readonly response: Response;
  readonly bytes: Uint8Array;
}

async function ask(address: string): Promise<Answer> {
  let state = `Cannot reach ${address}`;
  try {
    const response = await fetch(address, {
      headers: { 'Cache-Control': 'no-cache' },
      signal: AbortSignal.timeout(PATIENCE),
    });
    state = `${address} breaks off before its end`;
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch (error) {
    throw new Error(`${state}: ${reasonOf(error)}`, { cause: error });
  }
}

/** The path within the site of an address, `undefined` for one elsewhere. */
function pathIn(address: string, site: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const path = `${origin}${pathname}`;
  if (!path.startsWith(site)) return undefined;
  return decodeURIComponent(path.slice(site.length)).replace(/(^|\/)$/, '$1index.html');
}

/**
 * Where a site really is: what an address such as that of a company without "www." leads to. Were the files read through
 * the redirect, links to what was added to the site would lead out of it, and not be looked at.
 *
 * @throws {Error} where the list is not reached, or the address leads to something else
 */
async function followed(site: string): Promise<string> {
  const address = addressOf(CHECKSUM_LIST, site);
  const { response } = await ask(address);
  const found = response.url.replace(/[?#][^]*/, '');
  if (!response.redirected || found === address || !response.ok) return site;
  if (found.endsWith(`/${CHECKSUM_LIST}`)) return found.slice(0, -CHECKSUM_LIST.length);
  throw new Error(`${address} leads to ${found}, which is no list of checksums.`);
}

/**
 * A site as it is served. What it holds besides its list can be told only where a page, a feed or the sitemap leads to it.
 *
 * @param given the address of its first page, with a slash at its end
 * @throws {Error} where it cannot be reached
 */
export async function siteSource(given: string): Promise<Source> {
  const site = await followed(given);
  const named = new Set<string>();
  return {
    name: site,
    async read(path) {
      const address = addressOf(path, site);
      const { response, bytes } = await ask(address);
      const isThere = response.ok || (response.status === 404 && path === NOT_FOUND);
      const isGone = [404, 410].includes(response.status);
      if (!isThere && !isGone) throw new Error(`${address} answers with status ${response.status}`);
      if (!isThere) return undefined;
      for (const link of addressesIn(path, bytes, address)) named.add(link);
      return bytes;
    },
    async others(listed) {
      const extra = new Set<string>();
      for (const address of named) {
        const path = pathIn(address, site);
        if (path === undefined || listed.has(path)) continue;
        const { response, bytes } = await ask(address);
        const found = pathIn(response.url, site);
        const isNotFound = !response.ok || isStandIn(path, sha256(bytes), listed);
        if (!isNotFound && found !== undefined && !listed.has(found)) extra.add(found);
      }
      return [...extra].sort();
    },
  };
}
