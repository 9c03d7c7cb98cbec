import type { Rule } from '../rule.ts';
import { placeOfSignature, signedCopies } from '../security-txt-files.ts';
import { KEYLESS_SITE, SIGNED_SITE } from '../signed-examples.ts';

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
