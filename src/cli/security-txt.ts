import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PrivateKey } from 'openpgp';
import { publishedKeys } from '../check/published-keys.ts';
import { publishedCopies, textOfCopy } from '../check/security-txt-files.ts';
import { recordsOf, type Site } from '../check/site.ts';
import type { SecurityTxt } from '../schemas/security-txt.ts';
import { isSigned } from '../security-txt/cleartext.ts';
import { compareSecurityTxt } from '../security-txt/compare.ts';
import { signSecurityTxt } from '../security-txt/sign.ts';
import { judgeSignature } from '../security-txt/signature.ts';
import { SECURITY_TXT_PATHS, writeSecurityTxt } from '../security-txt/write.ts';
import { UsageError, type Command } from './command.ts';
import { checkFolder, reportForPeople } from './gate.ts';
import { givenSigningKey, signingOption, takeSigningKey } from './signing.ts';
import { announceSite } from './site-commands.ts';
import { shownPath, siteOption, useSite } from './site-options.ts';

const SOURCE = 'content/security-txt.yaml';

/** @throws UsageError where readers could not take the signature for that of the site */
async function signedText(data: SecurityTxt, key: PrivateKey, site: Site): Promise<string> {
  const text = await signSecurityTxt(writeSecurityTxt(data), key);
  const { kind, message, hint } = await judgeSignature(text, await publishedKeys(site));
  if (kind === 'refused' || kind === 'altered') throw new UsageError(`${message}\n${hint}\nNothing was written.`);
  console.log(kind === 'unchecked' ? `${message}\n${hint}` : message);
  return text;
}

/**
 * Without a key: the file that is signed already, where it says the same, else the text as it is.
 *
 * @throws UsageError where a signature would be lost
 */
function unsignedText(data: SecurityTxt, site: Site): string {
  const copies = publishedCopies(site).flatMap(({ path, entry }) => (entry ? [{ path, text: textOfCopy(entry) }] : []));
  const signed = copies.find(({ text }) => isSigned(text));
  if (!signed) return writeSecurityTxt(data);
  const departs = compareSecurityTxt(signed.text, data) !== undefined;
  const verdict = site.signatures?.get(signed.path)?.kind;
  if (!departs && (verdict === 'holds' || verdict === 'unchecked')) {
    console.log('The file is signed and says what the YAML says, so its signature is kept.');
    return signed.text;
  }
  const why = departs ? `does not say what ${SOURCE} says now` : 'its signature does not hold';
  throw new UsageError(
    `${signed.path} is signed, and ${why}.\nSign it anew: npm run security-txt -- --signing-key FILE. To publish it unsigned, delete it first.`,
  );
}

export const securityTxt: Command = {
  options: { ...siteOption, ...signingOption('it') },
  async run(values) {
    const folder = useSite(values);
    takeSigningKey(values);
    announceSite(folder);
    const key = await givenSigningKey();
    const { site, diagnostics } = await checkFolder(folder);
    const [record] = recordsOf(site, 'security-txt');
    if (!record) {
      const own = diagnostics.filter(({ file }) => file === SOURCE);
      console.error(own.length > 0 ? reportForPeople({ site, diagnostics: own }) : `There is no ${SOURCE}.`);
      return 1;
    }
    const text = key ? await signedText(record.data, key, site) : unsignedText(record.data, site);
    for (const path of SECURITY_TXT_PATHS) {
      const file = join(folder.publicDir, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      console.log(`Wrote ${shownPath(file)}`);
    }
    return 0;
  },
};
