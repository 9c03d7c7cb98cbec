import { policy } from '../examples.ts';
import { placeAt } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { isDraft, type SiteRecord } from '../read/record.ts';
import { collections, type Layout } from '../../schemas/collections.ts';

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
