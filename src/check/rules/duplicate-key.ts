import { placeAt } from '../read/text.ts';
import type { Rule } from '../rule.ts';

/** Of two values under one name, only one would be published. */
export const duplicateKey: Rule = {
  code: 'Y002',
  name: 'duplicate-key',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'No field is given twice.',
  bad: {
    'content/subprocessors/example-mail.yaml':
      'name: Example Mail\npurpose: Delivers e-mail.\npurpose: Sends newsletters.\n',
  },
  good: {
    'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail and sends newsletters.\n',
  },
  *check({ records }) {
    for (const { yaml } of records) {
      for (const { start, end } of yaml?.duplicates ?? []) {
        if (!yaml) continue;
        const written = /^[^\s:]+/.exec(yaml.text.text.slice(start))?.[0] ?? '';
        const place = placeAt(yaml.text, start, Math.max(end, start + written.length));
        yield { place, message: `\`${written}\` is given a second time.`, hint: 'Keep one of the two.' };
      }
    }
  },
};
