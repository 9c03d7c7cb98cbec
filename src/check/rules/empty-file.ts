import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';

/** An empty file is a record begun and forgotten. */
export const emptyFile: Rule = {
  code: 'F007',
  name: 'empty-file',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'No file under content/ is empty.',
  bad: { 'content/subprocessors/example-mail.yaml': '\n' },
  good: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\n' },
  *check({ unread }) {
    for (const { entry, problem } of unread) {
      if (problem !== 'empty') continue;
      yield { place: placeOfFile(entry.path), message: 'The file is empty.', hint: 'Fill it, or delete it.' };
    }
  },
};
