import { placeOfKey } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { listed, quoted } from '../shape/words.ts';
import { recordsOf } from '../site.ts';

/** Fields of a subprocessor that mean nothing unless it ends. */
const OF_AN_END = ['endAnnounced', 'endReason', 'replacedBy'] as const;

const mail = (fields: string) => ({
  'content/subprocessors/example-mail.yaml': `name: Example Mail\nannounced: 2025-01-01\neffective: 2025-03-01\n${fields}`,
});

/** Without its day an end is in no list and no feed: the entry would stay "In use". */
export const endWithoutDay: Rule = {
  code: 'T020',
  name: 'end-without-day',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'A subprocessor of which an end is announced, explained or followed by another says on which day it ends.',
  bad: mail('endAnnounced: 2026-06-01\n'),
  good: mail('endAnnounced: 2026-06-01\nended: 2026-08-01\n'),
  *check(site) {
    for (const { data, yaml } of recordsOf(site, 'subprocessors')) {
      const written = OF_AN_END.filter((field) => data[field] !== undefined);
      const [first] = written;
      if (first === undefined || data.ended !== undefined) continue;
      yield {
        place: placeOfKey(yaml, [first]),
        message: `\`ended\` is missing, and ${listed(quoted(written))} ${written.length === 1 ? 'speaks' : 'speak'} of an end.`,
        hint: `Add a line "ended:" with the first day it no longer processes data. Where it does not end, delete ${written.length === 1 ? 'the line' : 'the lines'}.`,
      };
    }
  },
};
