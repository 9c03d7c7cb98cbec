import { published, SECURITY_TXT, SECURITY_TXT_YAML } from '../examples.ts';
import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { publishedCopies } from '../security-txt-files.ts';

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
