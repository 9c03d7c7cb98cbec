import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';

const FIELDS = '---\nid: EX-ISP-001\ntitle: Information Security Policy\n';

/** Without the mark, the whole text is taken for fields. */
export const frontMatterClosing: Rule = {
  code: 'Y006',
  name: 'front-matter-closing',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'The fields of a Markdown file end with a line ---.',
  bad: { 'content/policies/information-security/1.0.mdx': `${FIELDS}\nWe protect data.\n` },
  good: { 'content/policies/information-security/1.0.mdx': `${FIELDS}---\n\nWe protect data.\n` },
  *check({ records }) {
    for (const { file, frontMatterProblem } of records) {
      if (frontMatterProblem !== 'no-closing') continue;
      yield {
        place: placeOfFile(file),
        message: 'The fields at the head of the file are opened with "---" and never closed.',
        hint: 'Write a line "---" between the last field and the text.',
      };
    }
  },
};
