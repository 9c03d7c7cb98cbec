import { canonicalOf } from '../../../security-txt/fields.ts';
import type { Finding } from '../../diagnostic.ts';
import { placeOfFile } from '../../read/text.ts';
import type { Rule } from '../../rule.ts';
import { recordsOf, type Site } from '../../site.ts';
import {
  ALTERED_SITE,
  CANONICAL_MISSING_SITE,
  EXPIRED_KEY_SITE,
  KEYLESS_SITE,
  SIGNED_SITE,
} from './signed-examples.ts';
import { departure, placeOfSignature, signedCopies, type SignedCopy } from './site-files.ts';

function findingOf(site: Site, { path, text, signed }: SignedCopy): Finding | undefined {
  if (!('content' in signed)) {
    const { line, column, length, message, hint } = signed;
    return { place: { file: path, line, column, length }, message, hint };
  }
  const verdict = site.signatures?.get(path);
  if (verdict?.kind !== 'altered' && verdict?.kind !== 'refused') return undefined;
  const [record] = recordsOf(site, 'security-txt');
  // A text that was changed is told of where it was.
  if (verdict.kind === 'altered' && record && departure(path, text, record.data)) return undefined;
  return { place: placeOfSignature(path, signed), message: verdict.message, hint: verdict.hint };
}

/** A signature that does not hold is worse than none: who checks it takes the file for a forgery (RFC 9116 section 2.3). */
export const securityTxtSignature: Rule = {
  code: 'D008',
  name: 'security-txt-signature',
  severity: 'error',
  draft: 'elsewhere',
  sentence:
    'A signed security.txt is one cleartext signature from its first line to its last, and it holds: made over this text, with the key that the site publishes, which had neither expired nor is revoked.',
  bad: ALTERED_SITE,
  good: SIGNED_SITE,
  *check(site) {
    for (const copy of signedCopies(site)) {
      const finding = findingOf(site, copy);
      if (finding) yield finding;
    }
  },
};

/** A signature that nobody can check proves nothing. */
export const securityTxtSigningKeyMissing: Rule = {
  code: 'D009',
  name: 'security-txt-signing-key-missing',
  severity: 'warning',
  draft: 'elsewhere',
  sentence:
    'The key that signed security.txt lies under public/, so that readers and the gate can check the signature.',
  bad: KEYLESS_SITE,
  good: SIGNED_SITE,
  *check(site) {
    for (const { path, signed } of signedCopies(site)) {
      const verdict = site.signatures?.get(path);
      if (verdict?.kind !== 'unchecked' || !('content' in signed)) continue;
      yield { place: placeOfSignature(path, signed), message: verdict.message, hint: verdict.hint };
    }
  },
};

/** It was right when it was signed, and readers are warned of it now. */
export const securityTxtSigningKeyExpired: Rule = {
  code: 'D010',
  name: 'security-txt-signing-key-expired',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'Neither the signature of security.txt nor the key that made it has expired since.',
  bad: EXPIRED_KEY_SITE,
  good: SIGNED_SITE,
  dependsOnDay: true,
  *check(site) {
    for (const { path, signed } of signedCopies(site)) {
      const until = site.signatures?.get(path)?.until;
      if (!until || !('content' in signed) || until.getTime() > Date.parse(`${site.asOf}T00:00:00Z`)) continue;
      yield {
        place: placeOfSignature(path, signed),
        message: `The signature or its key expired on ${until.toISOString().slice(0, 10)}, and who checks it is warned.`,
        hint: 'Extend the key and publish it again, or sign with a newer one: npm run security-txt -- --signing-key FILE.',
      };
    }
  },
};

/** Without it a signed file can be served, with its signature, by anybody else (RFC 9116 section 2.5.2). */
export const securityTxtSignedCanonical: Rule = {
  code: 'D011',
  name: 'security-txt-signed-canonical',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'A signed security.txt names the address it is found at, as RFC 9116 recommends.',
  bad: CANONICAL_MISSING_SITE,
  good: SIGNED_SITE,
  *check(site) {
    const [record] = recordsOf(site, 'security-txt');
    const address = site.content?.organization.site;
    if (!record || !address || record.data.canonical || signedCopies(site).length === 0) return;
    yield {
      place: placeOfFile(record.file),
      message: 'The signed security.txt has no `canonical`, so it could be served under any address and still hold.',
      hint: `Write canonical: [${canonicalOf(address)}], then sign it anew: npm run security-txt -- --replace --signing-key FILE.`,
    };
  },
};
