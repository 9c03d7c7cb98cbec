import { published, SECURITY_TXT, SECURITY_TXT_YAML } from '../examples.ts';
import type { Rule } from '../rule.ts';
import { departure, publishedCopies } from '../security-txt-files.ts';
import { recordsOf } from '../site.ts';

/** The page about disclosure is made from the YAML, and researchers read the file. */
export const securityTxtOutOfStep: Rule = {
  code: 'D005',
  name: 'security-txt-out-of-step',
  severity: 'error',
  sentence: 'Both copies of security.txt are, to the byte, what security-txt.yaml stands for.',
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
    const told = new Set<string>();
    for (const { path, entry } of publishedCopies(site)) {
      const found = entry && departure(path, entry, record.data);
      // Copies that depart in the same way are told of once.
      if (!found || told.has(`${found.place.line} ${found.what}`)) continue;
      told.add(`${found.place.line} ${found.what}`);
      yield {
        place: found.place,
        message: `The file does not say what content/security-txt.yaml says: ${found.what}.`,
        hint: 'Change the YAML where it is wrong, then run npm run security-txt.',
      };
    }
  },
};
