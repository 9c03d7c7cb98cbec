import { isSigned } from '../../security-txt/cleartext.ts';
import { published, SECURITY_TXT, SECURITY_TXT_YAML } from '../examples.ts';
import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { departure, publishedCopies, textOfCopy } from '../security-txt-files.ts';
import { recordsOf } from '../site.ts';

/** The page about disclosure is made from the YAML, and researchers read the file. */
export const securityTxtOutOfStep: Rule = {
  code: 'D005',
  name: 'security-txt-out-of-step',
  severity: 'error',
  draft: 'elsewhere',
  sentence:
    'Both copies of security.txt are the same, and to the byte what security-txt.yaml stands for; of a signed one, the text that is signed.',
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
    const copies = publishedCopies(site).flatMap(({ path, entry }) =>
      entry ? [{ path, text: textOfCopy(entry) }] : [],
    );
    const told = new Set<string>();
    for (const { path, text } of copies) {
      const found = departure(path, text, record.data);
      // Copies that depart in the same way are told of once.
      if (!found || told.has(`${found.place.line} ${found.what}`)) continue;
      told.add(`${found.place.line} ${found.what}`);
      yield {
        place: found.place,
        message: `The file does not say what content/security-txt.yaml says: ${found.what}.`,
        hint: isSigned(text)
          ? 'Change the YAML where it is wrong, then sign the file anew: npm run security-txt -- --replace --signing-key FILE.'
          : 'Change the YAML where it is wrong, then run npm run security-txt -- --replace.',
      };
    }
    const [first, second] = copies;
    // Signed, both can say the same and not be the same.
    if (told.size > 0 || !first || !second || first.text === second.text) return;
    yield {
      place: placeOfFile(second.path),
      message: `The file is not, to the byte, ${first.path}: only one of them was signed, or each by itself.`,
      hint: 'Copy the one that is right over the other.',
    };
  },
};
