import { collections, type Layout } from '../../../schemas/collections.ts';
import { policy } from '../../examples.ts';
import { isDraft, type SiteRecord } from '../../read/record.ts';
import { placeAt, placeOfFile, textOf } from '../../read/text.ts';
import type { TreeEntry } from '../../read/tree.ts';
import type { Rule } from '../../rule.ts';
import { recordsOf } from '../../site.ts';
import { placeOfNode, textNodes } from '../../text/elements.ts';
import { COMMENT_HINT } from '../../text/mdx-words.ts';

/** What drafts are left with. Quotations of code are not spared: readers take them for drafts too. */
const PLACEHOLDER =
  /\b(?:TODO|TBD|TBC|FIXME|XXX|lorem ipsum)\b|\[insert\b[^[\]\n]{0,200}\]|\{\{(?:[^{}\n]|\{(?!\{)){0,200}\}\}|<(?:insert|company|your)\b[^<>\n]{0,200}>/giu;
/** In fields, brackets hold lists. */
const PLACEHOLDER_IN_TEXT = /\[(?:your\b[^[\]\n]{0,200}|company(?: name)?|date|name|number|owner|role)\](?![([])/giu;
const layoutsOfVersions: ReadonlySet<Layout> = new Set(['versions', 'documents']);
const SHOUTED = /^(?:todo|tbd|tbc|fixme|xxx)$/i;

const isVersion = ({ collection }: SiteRecord): boolean => layoutsOfVersions.has(collections[collection].layout);

const hintFor = (record: SiteRecord): string =>
  isVersion(record)
    ? 'Write what belongs here. To go on writing, put a line "draft: true" at the top of the file: readers do not see a draft.'
    : 'Write what belongs here, or leave it out.';

/** "[insert date]" in a policy tells readers that nobody read it before them. */
export const placeholder: Rule = {
  code: 'X001',
  name: 'placeholder',
  severity: 'error',
  draft: 'note',
  sentence: 'Nothing but a draft holds what is still open: TODO, TBD, [insert …], lorem ipsum, {{placeholder}}.',
  bad: policy('The register was last reviewed on [insert date].'),
  good: policy('The register was last reviewed on 1 March 2026.'),
  *check({ records }) {
    for (const record of records) {
      const { text, yaml, body } = record;
      // Braces that broke the file were told where they broke it; a draft is where something may be open.
      if (yaml?.error || body?.mistakes.length || isDraft(record)) continue;
      const inText = [...text.text.matchAll(PLACEHOLDER_IN_TEXT)].filter(
        ({ index }) => index >= (body?.start ?? Infinity),
      );
      for (const match of [...text.text.matchAll(PLACEHOLDER), ...inText]) {
        const [words] = match;
        if (SHOUTED.test(words) && words !== words.toUpperCase()) continue;
        yield {
          place: placeAt(text, match.index, match.index + words.length),
          message: `"${words}" was left open.`,
          hint: hintFor(record),
        };
      }
    }
  },
};

/** Comments in Markdown are sent to every reader; those in MDX are a habit away from it. */
export const comment: Rule = {
  code: 'X002',
  name: 'comment',
  severity: 'error',
  draft: 'note',
  sentence: 'No text holds a comment.',
  bad: policy('We protect data. <!-- legal: really? -->', '', 'md'),
  good: policy('We protect data.', '', 'md'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      const { node } = found;
      const isHtml = node.type === 'html' && node.value.startsWith('<!--');
      const isMdx =
        (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && /^\s*\/\*/.test(node.value);
      if (!isHtml && !isMdx) continue;
      yield {
        place: placeOfNode(found),
        message: 'A comment has no place in a text that is published.',
        hint: COMMENT_HINT,
      };
    }
  },
};

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
