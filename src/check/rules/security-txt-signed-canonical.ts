import { canonicalOf } from '../../security-txt/write.ts';
import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { signedCopies } from '../security-txt-files.ts';
import { CANONICAL_MISSING_SITE, SIGNED_SITE } from '../signed-examples.ts';
import { recordsOf } from '../site.ts';

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
