import { sha256 } from './hash.ts';
import { addressOf } from './integrity-file.ts';
import { addressesIn } from './page-links.ts';
import type { Source } from './source.ts';

/** How long one file may take, in milliseconds. */
const PATIENCE = 60_000;

/** The page that hosts send with status 404, and that some send for any address at all. */
const NOT_FOUND = '404.html';

/** What is behind an error of fetch, which itself only says that it failed. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
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
 * A site as it is served. What it holds besides its list can be told only where a page, a feed or the sitemap leads to it.
 *
 * @param site the address of its first page, with a slash at its end
 */
export function siteSource(site: string): Source {
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
        const isNotFound = !response.ok || sha256(bytes) === listed.get(NOT_FOUND);
        if (!isNotFound && found !== undefined && !listed.has(found)) extra.add(found);
      }
      return [...extra].sort();
    },
  };
}
