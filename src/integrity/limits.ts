import { CHECKSUM_LIST, INTEGRITY_FILE, signatureOf, SIGNED_FILES } from './checksum-list.ts';

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
export function limitsOf(path: string): Limits {
  if (path === CHECKSUM_LIST || path === INTEGRITY_FILE) return { ...LIMITS, bytes: 64 * MIB };
  return SIGNED_FILES.map(signatureOf).includes(path) ? { ...LIMITS, bytes: MIB } : LIMITS;
}

/** Of a key. */
export const KEY_LIMITS: Limits = { ...LIMITS, bytes: MIB };

/** 268435456 is "256 MiB". */
export const sizeWords = (bytes: number): string => `${bytes / MIB} MiB`;

/** More than the limits allow. */
export class TooMuch extends Error {
  override name = 'TooMuch';
}
