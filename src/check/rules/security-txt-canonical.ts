import { canonicalOf } from '../../security-txt/write.ts';
import { placeOfKey, placeOfValue } from '../read/yaml.ts';
import { published, SECURITY_TXT, SECURITY_TXT_YAML } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

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
