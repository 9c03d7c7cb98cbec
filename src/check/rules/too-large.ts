import { LARGEST_TEXT } from '../read/decode.ts';
import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';

/** A text that large is a file put in the wrong place. */
export const tooLarge: Rule = {
  code: 'F008',
  name: 'too-large',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'No file under content/ is larger than one megabyte.',
  bad: {
    'content/subprocessors/example-mail.yaml': `name: Example Mail\npurpose: ${'Delivers e-mail. '.repeat(65_000)}\n`,
  },
  good: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\n' },
  *check({ unread }) {
    for (const { entry, problem } of unread) {
      if (problem !== 'too-large') continue;
      yield {
        place: placeOfFile(entry.path),
        message: `The file has ${entry.size.toLocaleString('en')} bytes; more than ${LARGEST_TEXT.toLocaleString('en')} cannot be right.`,
        hint: 'Keep only text here; pictures and files for download belong in public/.',
      };
    }
  },
};
