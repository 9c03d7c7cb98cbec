import { isSigned } from '../../../security-txt/cleartext.ts';
import { canonicalOf } from '../../../security-txt/fields.ts';
import { published, SECURITY_TXT, SECURITY_TXT_YAML } from '../../examples.ts';
import { placeOfFile } from '../../read/text.ts';
import { placeOfKey, placeOfValue } from '../../read/yaml.ts';
import type { Rule } from '../../rule.ts';
import { recordsOf } from '../../site.ts';
import { departure, publishedCopies, textOfCopy } from './site-files.ts';

/** Only the files under public/ are served. */
export const securityTxtNotWritten: Rule = {
  code: 'D004',
  name: 'security-txt-not-written',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'Where there is a security-txt.yaml, both copies of security.txt stand under public/.',
  bad: { 'content/security-txt.yaml': SECURITY_TXT_YAML, 'public/.well-known/security.txt': SECURITY_TXT },
  good: {
    'content/security-txt.yaml': SECURITY_TXT_YAML,
    ...published(SECURITY_TXT),
  },
  *check(site) {
    const [record] = recordsOf(site, 'security-txt');
    const missing = publishedCopies(site).filter(({ entry }) => entry === undefined);
    if (!record || missing.length === 0) return;
    const message = `There is no ${missing.map(({ path }) => path).join(' and no ')}.`;
    yield { place: placeOfFile(record.file), message, hint: 'Run npm run security-txt, and commit what it writes.' };
  },
};

/** The page about disclosure is made from the YAML, and researchers read the file. */
export const securityTxtOutOfStep: Rule = {
  code: 'D005',
  name: 'security-txt-out-of-step',
  severity: 'error',
  draft: 'elsewhere',
  sentence:
    'Both copies of security.txt are the same, and to the byte what security-txt.yaml stands for; of a signed one, the text that is signed.',
  bad: {
    'content/security-txt.yaml': SECURITY_TXT_YAML,
    'public/.well-known/security.txt': SECURITY_TXT,
    'public/security.txt': SECURITY_TXT.replace('security@', 'secure@'),
  },
  good: {
    'content/security-txt.yaml': SECURITY_TXT_YAML,
    ...published(SECURITY_TXT),
  },
  *check(site) {
    const [record] = recordsOf(site, 'security-txt');
    if (!record) return;
    const copies = publishedCopies(site).flatMap(({ path, entry }) =>
      entry ? [{ path, text: textOfCopy(entry) }] : [],
    );
    const told = new Set<string>();
    for (const { path, text } of copies) {
      const found = departure(path, text, record.data);
      // Copies that depart in the same way are told of once.
      if (!found || told.has(`${found.place.line} ${found.what}`)) continue;
      told.add(`${found.place.line} ${found.what}`);
      yield {
        place: found.place,
        message: `The file does not say what content/security-txt.yaml says: ${found.what}.`,
        hint: isSigned(text)
          ? 'Change the YAML where it is wrong, then sign the file anew: npm run security-txt -- --replace --signing-key FILE.'
          : 'Change the YAML where it is wrong, then run npm run security-txt -- --replace.',
      };
    }
    const [first, second] = copies;
    // Signed, both can say the same and not be the same.
    if (told.size > 0 || !first || !second || first.text === second.text) return;
    yield {
      place: placeOfFile(second.path),
      message: `The file is not, to the byte, ${first.path}: only one of them was signed, or each by itself.`,
      hint: 'Copy the one that is right over the other.',
    };
  },
};

/** What no YAML stands behind is neither checked nor kept from expiring. */
export const securityTxtWithoutYaml: Rule = {
  code: 'D006',
  name: 'security-txt-without-yaml',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'Where there is a security.txt, there is a security-txt.yaml it is made from.',
  bad: { 'public/.well-known/security.txt': SECURITY_TXT },
  good: {
    'content/security-txt.yaml': SECURITY_TXT_YAML,
    ...published(SECURITY_TXT),
  },
  *check(site) {
    if (site.ids['security-txt'].size > 0) return;
    // Both copies lack the same file.
    const copy = publishedCopies(site).find(({ entry }) => entry !== undefined);
    if (!copy) return;
    yield {
      place: placeOfFile(copy.path),
      message: 'There is no content/security-txt.yaml that this file could be made from.',
      hint: 'Write content/security-txt.yaml with the same fields (contact, expires, …), then run npm run security-txt.',
    };
  },
};

const canonical = (host: string): string => `https://${host}/.well-known/security.txt`;
const withCanonical = (host: string) => ({
  'content/security-txt.yaml': `${SECURITY_TXT_YAML}canonical:\n  - ${canonical(host)}\n`,
  ...published(`${SECURITY_TXT}Canonical: ${canonical(host)}\n`),
});

/** RFC 9116 section 2.5.2: a file fetched from an address it does not name is not to be trusted. */
export const securityTxtCanonical: Rule = {
  code: 'D007',
  name: 'security-txt-canonical',
  severity: 'error',
  draft: 'elsewhere',
  sentence:
    'Where security.txt names the addresses it is found at, the one at the root of the host is among them, and none below a base path.',
  bad: withCanonical('www.example.com'),
  good: withCanonical('trust.example.com'),
  *check(site) {
    const origin = site.content?.organization.site;
    if (!origin) return;
    const own = canonicalOf(origin);
    const below = `${origin.origin}${origin.base ?? ''}/.well-known/security.txt`;
    for (const { data, yaml } of recordsOf(site, 'security-txt')) {
      if (!data.canonical) continue;
      if (below !== own && data.canonical.includes(below)) {
        yield {
          place: placeOfValue(yaml, ['canonical', data.canonical.indexOf(below)]),
          message: `Readers look for security.txt at the root of the host only (RFC 9116 section 3), not at ${below}.`,
          hint: `Write ${own} instead, run npm run security-txt -- --replace, and have the host serve the file there.`,
        };
        continue;
      }
      if (data.canonical.includes(own)) continue;
      yield {
        place: placeOfKey(yaml, ['canonical']),
        message: `\`canonical\` does not name the address of this file, ${own}.`,
        hint: `Add a line "- ${own}", then run npm run security-txt -- --replace.`,
      };
    }
  },
};
