import type { Rule } from '../rule.ts';
import { placeOfSignature, signedCopies } from '../security-txt-files.ts';
import { EXPIRED_KEY_SITE, SIGNED_SITE } from '../signed-examples.ts';

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
