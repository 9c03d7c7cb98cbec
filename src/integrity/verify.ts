import type { PublicKey } from 'openpgp';
import {
  CHECKSUM_LIST,
  INTEGRITY_FILE,
  isStandIn,
  isUnlisted,
  parseChecksums,
  sha256,
  signatureOf,
  SIGNED_FILES,
} from './checksum-list.ts';
import { MOST_FILES, type Source, TooMuch } from './site-source.ts';
import { integrityProblems } from './integrity-file.ts';
import { verifySignature, type Signer } from './signature.ts';

/** A file that is not as listed. */
export interface Difference {
  kind: 'changed' | 'missing' | 'unreadable' | 'extra';
  path: string;
  /** Why it cannot be read. */
  reason?: string;
}

/** What came of verifying a site. */
export interface Verification {
  /** How many files the list names. */
  listed: number;
  /** By path. */
  differences: readonly Difference[];
  /** What is wrong with `integrity.json`, where it is as listed. */
  integrityProblems: readonly string[];
  /** Whether the list has a signature beside it. */
  isSigned: boolean;
  /** Who signed, where keys were given and the signature holds. */
  signer?: Signer;
}

/** Files read at one time. */
const AT_ONCE = 8;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function compare(
  source: Source,
  path: string,
  listed: ReadonlyMap<string, string>,
): Promise<Difference | undefined> {
  try {
    const bytes = await source.read(path);
    if (bytes === undefined) return { kind: 'missing', path };
    const found = sha256(bytes);
    if (found === listed.get(path)) return undefined;
    return { kind: isStandIn(path, found, listed) ? 'missing' : 'changed', path };
  } catch (error) {
    return { kind: 'unreadable', path, reason: reasonOf(error) };
  }
}

async function compareAll(source: Source, listed: ReadonlyMap<string, string>): Promise<Difference[]> {
  const waiting = [...listed.keys()];
  const found: Difference[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const difference = await compare(source, next, listed);
      if (difference) found.push(difference);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

/** @throws {Error} where the list is not signed by one of the keys, or another signature does not hold */
async function verifySignatures(source: Source, keys: readonly PublicKey[]): Promise<Signer> {
  const signers: Signer[] = [];
  for (const path of SIGNED_FILES) {
    const [signed, signature] = await Promise.all([source.read(path), source.read(signatureOf(path))]);
    if (!signature && path === CHECKSUM_LIST) throw new Error(`There is no signature ${signatureOf(path)}.`);
    if (!signature || !signed) continue;
    const armored = Buffer.from(signature).toString('utf8');
    const signer = await verifySignature(signed, armored, keys).catch((error: unknown) => {
      throw new Error(`The signature ${signatureOf(path)} does not hold: ${reasonOf(error)}`);
    });
    signers.push(signer);
  }
  const [signer] = signers;
  if (!signer) throw new Error(`There is no signature ${signatureOf(CHECKSUM_LIST)}.`);
  return signer;
}

/** What is wrong with `integrity.json`; nothing is asked of one that is not listed, as in a pack, or not as listed. */
async function problemsOfIntegrity(
  source: Source,
  listed: ReadonlyMap<string, string>,
  differences: readonly Difference[],
): Promise<string[]> {
  if (!listed.has(INTEGRITY_FILE) || differences.some(({ path }) => path === INTEGRITY_FILE)) return [];
  const bytes = await source.read(INTEGRITY_FILE);
  return bytes === undefined ? [] : integrityProblems(Buffer.from(bytes).toString('utf8'), listed);
}

/**
 * Compares every file of a site with its list of checksums, and that list with the other.
 *
 * @param keys whose signature the list has to carry; without them a signature is told of and not checked
 * @throws {Error} where there is no list, it cannot be read, or its signature does not hold
 */
export async function verifySite(source: Source, keys?: readonly PublicKey[]): Promise<Verification> {
  const list = await source.read(CHECKSUM_LIST);
  if (!list) {
    throw new Error(
      `${source.name} has no ${CHECKSUM_LIST}, so there is nothing to compare it with. The list lies beside the first page of a site.`,
    );
  }
  const signer = keys && (await verifySignatures(source, keys));
  const isSigned = signer !== undefined || (await source.read(signatureOf(CHECKSUM_LIST))) !== undefined;
  const checksums = parseChecksums(Buffer.from(list).toString('utf8'));
  if (checksums.length > MOST_FILES) {
    throw new TooMuch(`${CHECKSUM_LIST} names ${checksums.length} files; at most ${MOST_FILES} are compared.`);
  }
  const listed = new Map(checksums.map(({ path, sha256: expected }) => [path, expected]));
  const differences = await compareAll(source, listed);
  const others = (await source.others(listed)).filter((path) => !isUnlisted(path));
  const all: Difference[] = [...differences, ...others.map((path): Difference => ({ kind: 'extra', path }))];
  return {
    listed: listed.size,
    differences: all.sort((a, b) => (a.path < b.path ? -1 : 1)),
    integrityProblems: await problemsOfIntegrity(source, listed, differences),
    isSigned,
    ...(signer && { signer }),
  };
}
