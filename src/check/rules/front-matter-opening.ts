import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';

const FIELDS = 'id: EX-ISP-001\ntitle: Information Security Policy\n';

/** Without the mark, the fields are printed as text. */
export const frontMatterOpening: Rule = {
  code: 'Y005',
  name: 'front-matter-opening',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'The first line of a Markdown file is ---.',
  bad: { 'content/policies/information-security/1.0.mdx': `${FIELDS}---\n\nWe protect data.\n` },
  good: { 'content/policies/information-security/1.0.mdx': `---\n${FIELDS}---\n\nWe protect data.\n` },
  *check({ records }) {
    for (const { file, frontMatterProblem } of records) {
      if (frontMatterProblem !== 'no-opening') continue;
      yield {
        place: placeOfFile(file),
        message: 'The file does not begin with the line "---" that opens its fields.',
        hint: 'Write "---" as the very first line, then the fields (title and so on), then "---", then the text.',
      };
    }
  },
};
