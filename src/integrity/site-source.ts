import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CHECKSUM_LIST,
  INTEGRITY_FILE,
  isStandIn,
  listFiles,
  NOT_FOUND,
  sha256,
  signatureOf,
  SIGNED_FILES,
  writtenForHosts,
} from './checksum-list.ts';
import { addressOf } from './integrity-file.ts';

/** Where the files of a site are read from: a folder or an address. */
export interface Source {
  /** As people know it. */
  readonly name: string;
  /**
   * The bytes of a file, `undefined` where it is not there.
   *
   * @throws {Error} saying why it cannot be read
   */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Files that are there and not among those listed, as far as can be told. */
  others(listed: ReadonlyMap<string, string>): Promise<string[]>;
}

/** How much of a site is read: a host that is not trusted may send without end. */
export interface Limits {
  /** Of one file. */
  readonly bytes: number;
  /** For one file, redirects included. */
  readonly milliseconds: number;
  readonly redirects: number;
}

const MIB = 1024 * 1024;

/** Of any file of a site. */
export const LIMITS: Limits = { bytes: 256 * MIB, milliseconds: 60_000, redirects: 5 };

/** How many files a list may name, and how many links are followed. */
export const MOST_FILES = 100_000;

/** Of a file that is parsed, or of any other. */
function limitsOf(path: string): Limits {
  if (path === CHECKSUM_LIST || path === INTEGRITY_FILE) return { ...LIMITS, bytes: 64 * MIB };
  return SIGNED_FILES.map(signatureOf).includes(path) ? { ...LIMITS, bytes: MIB } : LIMITS;
}

/** Of a key. */
export const KEY_LIMITS: Limits = { ...LIMITS, bytes: MIB };

/** 268435456 is "256 MiB". */
const sizeWords = (bytes: number): string => `${bytes / MIB} MiB`;

/** More than the limits allow. */
export class TooMuch extends Error {
  override name = 'TooMuch';
}

/** A site in a folder; every file in it can be told. */
export function folderSource(folder: string): Source {
  return {
    name: folder,
    read: async (path) => {
      const file = join(folder, path);
      const stats = await stat(file).catch(() => undefined);
      if (stats === undefined) return undefined;
      const { bytes } = limitsOf(path);
      if (!stats.isFile()) throw new Error('it is not a file');
      if (stats.size > bytes) throw new TooMuch(`${path} is larger than ${sizeWords(bytes)}`);
      return readFile(file);
    },
    others: (listed) => {
      const forHosts = new Set(writtenForHosts(folder));
      return Promise.resolve(listFiles(folder).filter((path) => !listed.has(path) && !forHosts.has(path)));
    },
  };
}

const TAG = /<[a-z][^>]*(?:>|$)/g;

/** Addresses in a tag: of links, forms, pictures, scripts and files in the head. */
const IN_TAGS = /\s(?:href|src|action)="([^"]+)"/g;

/** Addresses of a sitemap or a feed. */
const IN_XML = /<(?:loc|link|guid)>([^<]+)</g;

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&#38;': '&', '&#x26;': '&', '&quot;': '"' };

function linksIn(path: string, bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('utf8');
  const found = path.endsWith('.html')
    ? [...text.matchAll(TAG)].flatMap(([tag]) => [...tag.matchAll(IN_TAGS)])
    : [...(path.endsWith('.xml') ? text.matchAll(IN_XML) : [])];
  return found.map(([, link = '']) => link);
}

/**
 * The addresses that a file of a site leads to, without their anchors; none in files that are neither pages nor XML.
 *
 * @param address where the file was read
 */
function addressesIn(path: string, bytes: Uint8Array, address: string): string[] {
  const written = linksIn(path, bytes).map((link) =>
    link.replace(/&(?:amp|#38|#x26|quot);/g, (entity) => ENTITIES[entity] ?? entity),
  );
  const links = written.filter((link) => URL.canParse(link, address)).map((link) => new URL(link, address));
  return [
    ...new Set(
      links.filter(({ protocol }) => /^https?:$/.test(protocol)).map((url) => url.href.replace(/[?#][^]*/, '')),
    ),
  ];
}

/** What is behind an error of fetch, which itself only says that it failed. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message.trim() || cause.name : String(cause);
}

/** An answer that was received to its end. */
interface Answer {
  readonly response: Response;
  /** Where it was found, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
}

/**
 * Asks for an address, and for the one it leads to.
 *
 * @throws {Error} where it is not reached, breaks off, leads on too often, or is larger or slower than the limits
 */
export async function ask(address: string, { bytes: most, milliseconds, redirects }: Limits = LIMITS): Promise<Answer> {
  const signal = AbortSignal.timeout(milliseconds);
  let url = address;
  let state = `Cannot reach ${address}`;
  try {
    for (let followed = 0; ; followed += 1) {
      const response = await fetch(url, { headers: { 'Cache-Control': 'no-cache' }, signal, redirect: 'manual' });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || location === null) {
        state = `${address} breaks off before its end`;
        return { response, url, bytes: await bytesOf(response, most, address) };
      }
      await response.body?.cancel();
      if (followed === redirects) throw new TooMuch(`${address} is redirected more than ${redirects} times`);
      url = new URL(location, url).href;
    }
  } catch (error) {
    if (error instanceof TooMuch) throw error;
    if (signal.aborted) throw new Error(`${address} takes more than ${milliseconds / 1000} seconds`, { cause: error });
    throw new Error(`${state}: ${reasonOf(error)}`, { cause: error });
  }
}

async function bytesOf({ body }: Response, most: number, address: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > most) throw new TooMuch(`${address} is larger than ${sizeWords(most)}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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
  const { response, url } = await ask(address);
  const found = url.replace(/[?#][^]*/, '');
  if (found === address || !response.ok) return site;
  if (found.endsWith(`/${CHECKSUM_LIST}`)) return found.slice(0, -CHECKSUM_LIST.length);
  throw new Error(`${address} leads to ${found}, which is no list of checksums.`);
}

/** Asks for a file. A host may redirect an old address itself; the page that stands for it then has its full name only. */
async function askForFile(path: string, address: string): Promise<Answer> {
  const answer = await ask(address, limitsOf(path));
  if (answer.url === address || !address.endsWith('/')) return answer;
  const named = await ask(`${address}index.html`, limitsOf(path));
  return named.response.ok && named.url === `${address}index.html` ? named : answer;
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
      const { response, bytes } = await askForFile(path, address);
      const isThere = response.ok || (response.status === 404 && path === NOT_FOUND);
      const isGone = [404, 410].includes(response.status);
      if (!isThere && !isGone) throw new Error(`${address} answers with status ${response.status}`);
      if (!isThere) return undefined;
      for (const link of addressesIn(path, bytes, address)) named.add(link);
      return bytes;
    },
    async others(listed) {
      const extra = new Set<string>();
      for (const address of [...named].slice(0, MOST_FILES)) {
        const path = pathIn(address, site);
        if (path === undefined || listed.has(path)) continue;
        const { response, url, bytes } = await ask(address);
        const found = pathIn(url, site);
        const isNotFound = !response.ok || isStandIn(path, sha256(bytes), listed);
        if (!isNotFound && found !== undefined && !listed.has(found)) extra.add(found);
      }
      return [...extra].sort();
    },
  };
}
