import { existsSync, readFileSync, statSync } from 'node:fs';
import { CHECKSUM_LIST, INTEGRITY_FILE, signatureOf } from '../integrity/checksum-list.ts';
import { ask, folderSource, KEY_LIMITS, siteSource, type Source } from '../integrity/site-source.ts';
import { readPublicKeys } from '../integrity/signature.ts';
import { verifySite, type Difference, type Verification } from '../integrity/verify.ts';
import { textOf, UsageError, type Command } from './command.ts';
import { shownPath } from '../site/commands.ts';
import { userPath } from './site-options.ts';

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** The address of the first page: of the page itself, or of a list beside it, that of their folder. */
function firstPage(given: string): string {
  if (!URL.canParse(given)) throw new UsageError(`"${given}" is not an address such as https://trust.example.com/`);
  const { origin, pathname } = new URL(given);
  const folder = pathname.replace(/\/(?:index\.html|SHA256SUMS|integrity\.json)$/, '');
  return `${origin}${folder.replace(/\/?$/, '/')}`;
}

/**
 * @throws UsageError where there is no such folder
 * @throws {Error} where the address cannot be reached
 */
async function sourceOf(given: string): Promise<Source> {
  if (isAddress(given)) {
    const address = firstPage(given);
    const source = await siteSource(address);
    if (source.name !== address) console.log(`${address} leads to ${source.name}, which is compared.`);
    return source;
  }
  const folder = userPath(given);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`There is no folder ${folder}. An address begins with https://.`);
  }
  return { ...folderSource(folder), name: shownPath(folder) || folder };
}

async function bytesOf(given: string): Promise<Uint8Array> {
  if (!isAddress(given)) {
    const file = userPath(given);
    if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
    return readFileSync(file);
  }
  const { response, bytes } = await ask(given, KEY_LIMITS);
  if (!response.ok) throw new Error(`it answers with status ${response.status}`);
  return bytes;
}

/** @throws UsageError where there is no key in what was given. */
async function keysOf(given: string): ReturnType<typeof readPublicKeys> {
  try {
    return await readPublicKeys(await bytesOf(given));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${given} is not an OpenPGP public key that can be read: ${reason}`);
  }
}

/** Whoever could change the site could have changed such a key as well. */
function isOfSite(key: string | undefined, { name }: Source): boolean {
  return key !== undefined && isAddress(key) && isAddress(name) && new URL(key).origin === new URL(name).origin;
}

const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

const lineOf = ({ kind, path, reason }: Difference): string =>
  `${kind.padEnd(10)}  ${path}${reason === undefined ? '' : `: ${reason}`}`;

function signatureLine({ signer, isSigned }: Verification): string | undefined {
  if (signer) return `Signed by ${signer.names.join(', ')}, key ${signer.fingerprint}.`;
  return isSigned
    ? `${signatureOf(CHECKSUM_LIST)} was not checked: --key says whose signature it has to be.`
    : undefined;
}

function report(source: Source, verification: Verification): boolean {
  const { listed, differences, integrityProblems } = verification;
  const signature = signatureLine(verification);
  if (signature) console.log(signature);
  for (const difference of differences) console.error(lineOf(difference));
  for (const problem of integrityProblems) console.error(`${INTEGRITY_FILE} is not valid: ${problem}`);
  if (differences.length === 0) console.log(`${source.name}: ${files(listed)}, each as listed in ${CHECKSUM_LIST}.`);
  else
    console.error(
      `${source.name}: ${files(differences.length)} not as listed in ${CHECKSUM_LIST}, which names ${listed}.`,
    );
  return differences.length === 0 && integrityProblems.length === 0;
}

export const verify: Command = {
  options: {
    key: { value: 'FILE', help: 'The OpenPGP public key that has to have signed the list: a file or an https address' },
  },
  arguments: [{ name: 'SITE', help: 'The address of a site, or the folder of one' }],
  async run(values, [given]) {
    if (given === undefined) throw new UsageError('Say what to verify: npm run verify -- https://trust.example.com/');
    const key = textOf(values, 'key');
    const keys = key === undefined ? undefined : await keysOf(key);
    try {
      const source = await sourceOf(given);
      const isRight = report(source, await verifySite(source, keys));
      if (isOfSite(key, source)) {
        console.log(
          'The key comes from the site itself: compare its fingerprint with one that you have from elsewhere.',
        );
      }
      return isRight ? 0 : 1;
    } catch (error) {
      if (error instanceof UsageError) throw error;
      console.error(error instanceof Error ? error.message : String(error));
      return 1;
    }
  },
};
