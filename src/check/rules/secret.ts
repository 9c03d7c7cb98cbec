import { policy } from '../examples.ts';
import { placeAt, placeOfFile, textOf } from '../read/text.ts';
import type { TreeEntry } from '../read/tree.ts';
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

/** Bytes searched at a time; a key that lies across two parts is found in what they share. */
const PART = 2_000_000;
const SHARED = 1_000;
const decoder = new TextDecoder('latin1');

/** The first of each kind in a file, and where its part begins. */
function* secretsIn(entry: TreeEntry) {
  const told = new Set<string>();
  for (let start = 0; start < entry.size; start += PART - SHARED) {
    const text = decoder.decode(entry.read(start, start + PART));
    for (const [name, pattern] of SECRETS) {
      const match = told.has(name) ? undefined : pattern.exec(text);
      if (!match) continue;
      told.add(name);
      yield { name, text, start, index: match.index, length: match[0].length };
    }
  }
}

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
      if (kind !== 'file') continue;
      for (const { name, text, start, index, length } of secretsIn(entry)) {
        const isLarge = size > PART;
        const isBinary = path.startsWith('public/') && text.includes('\0');
        yield {
          place: isLarge || isBinary ? placeOfFile(path) : placeAt(textOf(path, text), index, index + length),
          message: `This looks like a ${name}${isLarge ? `, from byte ${start + index} on` : ''}.`,
          hint: 'Delete it, and have it revoked: whoever has read this file may have it.',
        };
      }
    }
  },
};
