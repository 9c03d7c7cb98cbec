import { placeAt } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

const organization = (email: string) => ({
  'content/organization.yaml': `name: Hill & Vale\nsite: { origin: https://trust.hillandvale.eu }\nlanguage: en\ncontacts: { security: { email: ${email} } }\n`,
});

/** RFC 2606 and RFC 6761 keep these names free; nobody reads mail there. */
const DOMAIN =
  /(?:(?<![\w.+-])[\w.+-]+@|https?:\/\/)(?:(?<![\w-])[\w-]+\.)*(?:example(?:\.(?:com|org|net|edu))?|test|invalid|localhost)(?![\w.-]*\w)/gi;

/** A report sent to security@example.com is lost. */
export const placeholderDomain: Rule = {
  code: 'X005',
  name: 'placeholder-domain',
  severity: 'error',
  draft: 'note',
  sentence: 'A site that is no sample names no address at example.com and the like.',
  bad: organization('security@example.com'),
  good: organization('security@hillandvale.eu'),
  *check(site) {
    const [organization] = recordsOf(site, 'organization');
    if (!organization || organization.data.sample) return;
    for (const { text } of site.records) {
      for (const match of text.text.matchAll(DOMAIN)) {
        yield {
          place: placeAt(text, match.index, match.index + match[0].length),
          message: `"${match[0]}" is a placeholder: nobody can be reached there.`,
          hint: 'Write the real address. A fictional company says so in organization.yaml: sample: { asOf: 2026-06-30 }.',
        };
      }
    }
  },
};
