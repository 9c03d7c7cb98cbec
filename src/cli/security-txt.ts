import { mkdirSync, writeFileSync } from 'node:fs';
import { diffLines } from 'diff';
import { dirname, join } from 'node:path';
import type { PrivateKey } from 'openpgp';
import { publishedKeys } from '../check/rules/security-txt/published-keys.ts';
import { RELEASED_PATH, releasedOf } from '../check/rules/releases/released.ts';
import { publishedCopies, textOfCopy } from '../check/rules/security-txt/site-files.ts';
import { recordsOf, type Site } from '../check/site.ts';
import { sha256 } from '../integrity/checksum-list.ts';
import { keepReleased, type Released } from '../schemas/released.ts';
import type { SecurityTxt } from '../schemas/security-txt.ts';
import { isSigned, readCleartext } from '../security-txt/cleartext.ts';
import { canonicalOf, compareSecurityTxt, SECURITY_TXT_PATHS, writeSecurityTxt } from '../security-txt/fields.ts';
import { judgeSignature, signSecurityTxt } from '../security-txt/signature.ts';
import type { SiteFolder } from '../site/folder.ts';
import { UsageError, type Command } from './command.ts';
import { checkFolder, reportForPeople } from '../check/gate.ts';
import { givenSigningKey, signingOption, takeSigningKey } from './signing.ts';
import { announceSite, shownPath } from '../site/commands.ts';
import { siteOption, useSite } from './site-options.ts';

const SOURCE = 'content/security-txt.yaml';

/** @throws UsageError where readers could not take the signature for that of the site */
async function signedText(data: SecurityTxt, key: PrivateKey, site: Site): Promise<string> {
  const text = await signSecurityTxt(writeSecurityTxt(data), key);
  const { kind, message, hint } = await judgeSignature(text, await publishedKeys(site));
  if (kind === 'refused' || kind === 'altered') throw new UsageError(`${message}\n${hint}\nNothing was written.`);
  console.log(kind === 'unchecked' ? `${message}\n${hint}` : message);
  return text;
}

interface Copy {
  readonly path: string;
  readonly text: string;
  /** As Candor wrote it last: whatever it says came from the YAML. */
  readonly isOwn: boolean;
}

/** @throws UsageError where released.json cannot be read, since writing it would lose what was released */
function releasedBefore(site: Site): Released {
  const { released, problem } = releasedOf(site);
  if (!problem) return released;
  throw new UsageError(
    `${RELEASED_PATH} cannot be read: ${problem.words}.\nTake the file as it was from version control. Nothing was written.`,
  );
}

function copiesOf(site: Site): Copy[] {
  const { securityTxt: written } = releasedBefore(site);
  return publishedCopies(site).flatMap(({ path, entry }) =>
    entry ? [{ path, text: textOfCopy(entry), isOwn: sha256(entry.read()) === written?.sha256 }] : [],
  );
}

const departs = (text: string, data: SecurityTxt): boolean => compareSecurityTxt(text, data) !== undefined;

/** The lines that one text has and the other does not, as a diff shows them. */
function difference(published: string, written: string): string {
  const signed = readCleartext(published);
  const text = isSigned(published) && 'content' in signed ? signed.content : published;
  return diffLines(text, written, { stripTrailingCr: false })
    .flatMap(({ added, removed, value }) =>
      value
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => `${added ? '+' : removed ? '-' : ' '} ${line.replace(/\r$/, '␍')}`),
    )
    .join('\n');
}

/** @throws UsageError where a published file says something else, which is not to be lost without a word */
function keepForeign(data: SecurityTxt, site: Site, isSigning: boolean): void {
  // A signed one is never overwritten with an unsigned one.
  const other = copiesOf(site).find(
    ({ text, isOwn }) => !isOwn && departs(text, data) && (isSigning || !isSigned(text)),
  );
  if (!other) return;
  const replace = `overwrite the file: npm run security-txt -- --replace${isSigning ? ' --signing-key FILE' : ''}.`;
  const keep = `rite what is to stay into ${SOURCE}`;
  const fields = '(contact, expires, …)';
  const [what, todo] = releasedBefore(site).securityTxt
    ? ['is not as Candor wrote it', `W${keep} ${fields}, then ${replace}`]
    : [
        `says something else than ${SOURCE}`,
        `If you changed only the YAML, as for a renewal, ${replace} If the file was edited too, w${keep} first ${fields}.`,
      ];
  throw new UsageError(
    `${other.path} ${what}, and was left as it is:\n${difference(other.text, writeSecurityTxt(data))}\nLines with - are in the file only, lines with + are from ${SOURCE}. ${todo}`,
  );
}

/**
 * Without a key: the file that is signed already, where it says the same, else the text as it is.
 *
 * @throws UsageError where a signature would be lost
 */
function unsignedText(data: SecurityTxt, site: Site): string {
  const signed = copiesOf(site).find(({ text }) => isSigned(text));
  if (!signed) return writeSecurityTxt(data);
  const verdict = site.signatures?.get(signed.path)?.kind;
  if (!departs(signed.text, data) && (verdict === 'holds' || verdict === 'unchecked')) {
    console.log('The file is signed and says what the YAML says, so its signature is kept.');
    return signed.text;
  }
  const isOther = departs(signed.text, data);
  const why = isOther ? `does not say what ${SOURCE} says now` : 'its signature does not hold';
  throw new UsageError(
    `${signed.path} is signed, and ${why}.\nSign it anew: npm run security-txt -- ${isOther && !signed.isOwn ? '--replace ' : ''}--signing-key FILE. To publish it unsigned, delete it first.`,
  );
}

/** Records what was written, so that a renewal can tell it from a file that was edited. */
function record(folder: SiteFolder, site: Site, text: string): void {
  const before = releasedBefore(site);
  const written = { sha256: sha256(text) };
  if (before.securityTxt?.sha256 === written.sha256) return;
  console.log(`Wrote ${shownPath(keepReleased(folder.contentDir, { ...before, securityTxt: written }))}`);
}

export const securityTxt: Command = {
  options: {
    ...siteOption,
    ...signingOption('it'),
    replace: { help: 'Overwrite a security.txt that Candor did not write' },
  },
  async run(values) {
    const folder = useSite(values);
    takeSigningKey(values);
    announceSite(folder);
    const key = await givenSigningKey();
    const { site, diagnostics } = await checkFolder(folder);
    const [source] = recordsOf(site, 'security-txt');
    if (!source) {
      const own = diagnostics.filter(({ file }) => file === SOURCE);
      console.error(own.length > 0 ? reportForPeople({ site, diagnostics: own }) : `There is no ${SOURCE}.`);
      return 1;
    }
    if (values['replace'] !== true) keepForeign(source.data, site, key !== undefined);
    const text = key ? await signedText(source.data, key, site) : unsignedText(source.data, site);
    for (const path of SECURITY_TXT_PATHS) {
      const file = join(folder.publicDir, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      console.log(`Wrote ${shownPath(file)}`);
    }
    record(folder, site, text);
    const address = site.content?.organization.site;
    if (address?.base !== undefined) {
      console.log(
        `The site is below ${address.base}, and readers look for security.txt at the root of the host only (RFC 9116 section 3):\nhave the host serve the file at ${canonicalOf(address)}.`,
      );
    }
    return 0;
  },
};
