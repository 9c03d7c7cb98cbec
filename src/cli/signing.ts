import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrivateKey } from 'openpgp';
import { LineCounter, parseDocument } from 'yaml';
import { fingerprintOf, readPublicKeys, signingSecret, unlockSigningKey } from '../integrity/signature.ts';
import { groupedFingerprint } from '../schemas/fields/contact-points.ts';
import { signing, type Signing } from '../schemas/organization.ts';
import type { SiteFolder } from '../site/folder.ts';
import { textOf, UsageError, type CommandOption, type OptionValues } from './command.ts';
import { shownPath } from '../site/commands.ts';
import { userPath } from './site-options.ts';

/** @param what the key signs */
export const signingOption = (what: string): Record<'signing-key', CommandOption> => ({
  'signing-key': {
    value: 'FILE',
    help: `An OpenPGP private key that signs ${what} (default: the text of CANDOR_SIGNING_KEY, else unsigned)`,
  },
});

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Takes `--signing-key` and hands it on to the build, which reads it from the environment.
 *
 * @throws UsageError where there is no such file
 */
export function takeSigningKey(values: OptionValues): void {
  const file = textOf(values, 'signing-key');
  if (file === undefined) return;
  try {
    process.env['CANDOR_SIGNING_KEY'] = readFileSync(userPath(file), 'utf8');
  } catch (error) {
    throw new UsageError(reasonOf(error));
  }
}

/** The key that the site says signs it, and where it says so: `content/organization.yaml:12:16`. */
interface Stated extends Signing {
  place: string;
}

/** What is wrong with the file is for the gate to say. */
function statedIn({ contentDir }: SiteFolder): Stated | undefined {
  const file = join(contentDir, 'organization.yaml');
  if (!existsSync(file)) return undefined;
  const lineCounter = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter });
  if (document.errors.length > 0) return undefined;
  const { data } = signing.safeParse((document.toJS() as { signing?: unknown } | null)?.signing);
  if (!data) return undefined;
  const node = document.getIn(['signing', 'fingerprint'], true) as { range?: [number] } | undefined;
  const { line, col } = lineCounter.linePos(node?.range?.[0] ?? 0);
  return { ...data, fingerprint: groupedFingerprint(data.fingerprint), place: `${shownPath(file)}:${line}:${col}` };
}

/** @throws UsageError where the key that the site serves is not the one it states */
async function proveServedKey({ publicDir }: SiteFolder, { key, fingerprint, place }: Stated): Promise<void> {
  const file = key?.startsWith('/') ? join(publicDir, key) : undefined;
  // One that is not there is for the gate to say.
  if (file === undefined || !existsSync(file)) return;
  const keys = await readPublicKeys(readFileSync(file)).catch((error: unknown) => {
    throw new UsageError(`${shownPath(file)} is not an OpenPGP public key that can be read: ${reasonOf(error)}`);
  });
  const held = keys.map((candidate) => groupedFingerprint(fingerprintOf(candidate)));
  if (held.includes(fingerprint)) return;
  throw new UsageError(
    `${shownPath(file)} holds the key ${held.join(' and ')},\nand ${place} states ${fingerprint}.\nPublish the key that is stated, or state the other one.`,
  );
}

/**
 * The key that was given for signing, unlocked; `undefined` where none was.
 *
 * @throws UsageError where it cannot sign
 */
export async function givenSigningKey(): Promise<PrivateKey | undefined> {
  const secret = signingSecret();
  return (
    secret &&
    unlockSigningKey(secret).catch((error: unknown) => {
      throw new UsageError(reasonOf(error));
    })
  );
}

/** @throws UsageError where the key cannot sign, or is not the one that the site states */
async function proveSigningKey(stated: Stated | undefined): Promise<void> {
  const key = await givenSigningKey();
  if (!key) return;
  const own = groupedFingerprint(fingerprintOf(key));
  if (!stated) {
    console.log(
      `No page says which key signs the site: state it in organization.yaml, signing: { fingerprint: ${own} }`,
    );
    return;
  }
  if (stated.fingerprint === own) return;
  const published = stated.key === undefined ? '' : `,\nand publish its public half where \`key\` leads: ${stated.key}`;
  throw new UsageError(
    `The signing key is ${own},\nand ${stated.place} states ${stated.fingerprint}.\nSign with the key that is stated, or state this one there: fingerprint: ${own}${published}.`,
  );
}

/**
 * Proves before a build that the key can sign, that it is the one the site states, and that the key the site serves is
 * that one as well.
 *
 * @throws UsageError saying which key is not the one that is stated, and where
 */
export async function proveKeys(site: SiteFolder): Promise<void> {
  const stated = statedIn(site);
  await proveSigningKey(stated);
  if (stated) await proveServedKey(site, stated);
}
