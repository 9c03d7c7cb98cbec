import { firstUndecodableLine } from '../read/decode.ts';
import type { Rule } from '../rule.ts';

const RECORD = 'name: Müller Post\npurpose: Delivers e-mail.\n';

/** In any other encoding, "ü" becomes two wrong characters on the page. */
export const notUtf8: Rule = {
  code: 'F005',
  name: 'not-utf-8',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Every file under content/ is text in UTF-8.',
  bad: { 'content/subprocessors/example-mail.yaml': Buffer.from(RECORD, 'latin1') },
  good: { 'content/subprocessors/example-mail.yaml': RECORD },
  *check({ unread }) {
    for (const { entry, problem } of unread) {
      if (problem !== 'not-utf-8') continue;
      const line = firstUndecodableLine(entry.read());
      yield {
        place: { file: entry.path, line, column: 1, length: 1 },
        message: 'This line is not text in UTF-8.',
        hint: 'Save the file again with the encoding UTF-8 (in most editors under "Save with encoding").',
      };
    }
  },
};
