import { placeOfFile } from '../read/text.ts';
import { RELEASED_PATH, releasedOf } from '../released.ts';
import type { Rule } from '../rule.ts';

/** What cannot be read locks nothing. */
export const releasedFile: Rule = {
  code: 'L001',
  name: 'released-file',
  severity: 'error',
  draft: 'released',
  sentence: 'released.json is as npm run release or npm run security-txt wrote it.',
  bad: { 'content/released.json': '{ "format": 1, "asOf": "2026-06-30" }\n' },
  good: {
    'content/released.json':
      '{\n  "format": 1,\n  "asOf": "2026-06-30",\n  "documents": {},\n  "subprocessors": {},\n  "commitments": {}\n}\n',
  },
  *check(site) {
    const { problem } = releasedOf(site);
    if (!problem) return;
    yield {
      place: { ...placeOfFile(RELEASED_PATH), line: problem.line },
      message: `What was released cannot be read: ${problem.words}.`,
      hint: 'Take the file as it was from version control, then run npm run release; it is not written by hand.',
    };
  },
};
