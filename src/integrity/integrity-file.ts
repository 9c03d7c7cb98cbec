import { mediaType } from '../content-type.ts';
import type { Checksum } from './checksum-list.ts';

/** One file of the site, as `integrity.json` lists it. */
export interface IntegrityItem extends Checksum {
  /** Where it is served. */
  url: string;
  /** In bytes. */
  size: number;
  /** Its media type (RFC 6838). */
  type: string;
}

/** The address of a file below that of the site; a page is asked for by its folder. */
export function addressOf(path: string, site: string): string {
  const asked = path.replace(/(^|\/)index\.html$/, '$1');
  return new URL(asked.split('/').map(encodeURIComponent).join('/'), site).href;
}

/**
 * A file as `integrity.json` lists it.
 *
 * @param site the address of the first page, with a slash at its end
 */
export function integrityItem({ path, sha256 }: Checksum, size: number, site: string): IntegrityItem {
  return { path, url: addressOf(path, site), sha256, size, type: mediaType(path) };
}
