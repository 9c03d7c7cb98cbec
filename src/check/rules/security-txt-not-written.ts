import { published, SECURITY_TXT, SECURITY_TXT_YAML } from '../examples.ts';
import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { publishedCopies } from '../security-txt-files.ts';
import { recordsOf } from '../site.ts';

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
