import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { HOST_FILES, HOST_MARK, HOST_SCHEMA_MARK, SERVER_FOLDER } from '../site/root-names.ts';

/** The list of checksums at the root of a site, in the form of `sha256sum`. */
export const CHECKSUM_LIST = 'SHA256SUMS';

/** The same with sizes, types and addresses. */
export const INTEGRITY_FILE = 'integrity.json';

/** Both are signed where a key is given; a signature lies beside what it signs. */
export const SIGNED_FILES = [CHECKSUM_LIST, INTEGRITY_FILE] as const;

/** The detached signature of a file, where `gpg --verify` looks for it. */
export const signatureOf = (path: string): string => `${path}.asc`;

/** What no list of checksums can list: itself, and what is made of it. */
export const isUnlisted = (path: string): boolean =>
  path === CHECKSUM_LIST || SIGNED_FILES.some((signed) => path === signatureOf(signed));

/** A file with its checksum. */
export interface Checksum {
  /** From the root of the site, with slashes. */
  path: string;
  /** In hexadecimal. */
  sha256: string;
}

/** Checksums as `sha256sum -c` reads them, in the order of the paths. */
export function writeChecksums(checksums: readonly Checksum[]): string {
  return [...checksums]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}

const LINE = /^([\da-f]{64}) [ *](.+)$/;

/** A path that stays within its folder. */
const isInside = (path: string): boolean =>
  !path.startsWith('/') && !path.includes('\\') && !path.split('/').some((part) => ['', '.', '..'].includes(part));

/**
 * Reads a list of checksums.
 *
 * @throws {Error} naming the line that is none, or that leads out of the folder
 */
export function parseChecksums(text: string): Checksum[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line, index) => {
    const [, sha256, path] = LINE.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || !isInside(path)) {
      throw new Error(`Line ${index + 1} of ${CHECKSUM_LIST} is not "<SHA-256>  <path>": ${line.slice(0, 120)}`);
    }
    return { path, sha256 };
  });
}

/** The SHA-256 of bytes or of a text in UTF-8, in hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The files of a folder and of those in it, with slashes, in one order on every machine. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** The page that hosts send with status 404. */
export const NOT_FOUND = '404.html';

/** Whether what was sent for a path is a page that some hosts send, with status 200, for whatever they do not have. */
export function isStandIn(path: string, sha256: string, listed: ReadonlyMap<string, string>): boolean {
  return [NOT_FOUND, 'index.html'].some((page) => page !== path && listed.get(page) === sha256);
}

/** Whether a build wrote a file for a host: it says so in its first line, or in JSON in the address of its schema. */
function isWrittenForHost(file: string): boolean {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const [first = '', second = ''] = readFileSync(file, 'utf8').slice(0, 200).split(/[\n,]/);
  return first.includes(HOST_MARK) || `${first}${second}`.includes(`${HOST_SCHEMA_MARK}"`);
}

/** The files in a folder that a build wrote for a host. Hosts do not serve them, so no list of checksums lists them. */
export function writtenForHosts(folder: string): string[] {
  const included = join(folder, SERVER_FOLDER);
  const names = statSync(included, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(included) : [];
  return [...HOST_FILES, ...names.map((name) => `${SERVER_FOLDER}/${name}`)].filter((path) =>
    isWrittenForHost(join(folder, path)),
  );
}
