import { policy } from '../examples.ts';
import { placeAt, placeOfFile, textOf } from '../read/text.ts';
import type { Rule } from '../rule.ts';

/** Keys and tokens, by the forms their issuers give them. */
const SECRETS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/],
  ['access key of AWS', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/],
  ['token of GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{60,})\b/],
  ['token of GitLab', /\bglpat-[\w-]{20,}/],
  ['token of Slack', /\bxox[abprs]-[A-Za-z0-9-]{10,}/],
  ['key of Stripe', /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/],
  ['key of Google', /\bAIza[\w-]{35}\b/],
  ['JSON Web Token', /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/],
];

const MARKER = `-----BEGIN PRIVATE KEY-----`;

/** Files of that size and above are pictures and documents, and are searched no further. */
const LARGEST = 2_000_000;
const decoder = new TextDecoder('latin1');

/** What is published once is public for good. */
export const secret: Rule = {
  code: 'X003',
  name: 'secret',
  severity: 'error',
  draft: 'secret',
  sentence: 'Nothing under content/ or public/ holds a private key or a token.',
  bad: policy(`Our key:\n\n\`${MARKER}\``),
  good: policy('Our public key is at /pgp-key.asc.'),
  *check({ tree }) {
    for (const entry of tree) {
      const { path, kind, size } = entry;
      if (kind !== 'file' || size > LARGEST) continue;
      const text = decoder.decode(entry.read());
      for (const [name, pattern] of SECRETS) {
        const match = pattern.exec(text);
        if (!match) continue;
        const place =
          path.startsWith('public/') && text.includes('\0')
            ? placeOfFile(path)
            : placeAt(textOf(path, text), match.index, match.index + match[0].length);
        yield {
          place,
          message: `This looks like a ${name}.`,
          hint: 'Delete it, and have it revoked: whoever has read this file may have it.',
        };
      }
    }
  },
};
