import type { Finding } from '../diagnostic.ts';
import type { Rule } from '../rule.ts';
import { departure, placeOfSignature, signedCopies, type SignedCopy } from '../security-txt-files.ts';
import { ALTERED_SITE, SIGNED_SITE } from '../signed-examples.ts';
import { recordsOf, type Site } from '../site.ts';

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
