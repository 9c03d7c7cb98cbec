import { placeOfFile } from '../read/text.ts';
import type { Rule } from '../rule.ts';

/** The mark is invisible, and some readers take it for part of the first word. */
export const byteOrderMark: Rule = {
  code: 'F006',
  name: 'byte-order-mark',
  severity: 'error',
  draft: 'note',
  sentence: 'No file begins with a byte order mark.',
  bad: { 'content/subprocessors/example-mail.yaml': '\uFEFFname: Example Mail\npurpose: Delivers e-mail.\n' },
  good: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\n' },
  *check({ unread }) {
    for (const { entry, problem } of unread) {
      if (problem !== 'byte-order-mark') continue;
      yield {
        place: placeOfFile(entry.path),
        message: 'The file begins with an invisible byte order mark.',
        hint: 'Save it as "UTF-8", not as "UTF-8 with BOM".',
      };
    }
  },
};
