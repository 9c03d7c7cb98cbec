import { placeAt } from '../read/text.ts';
import type { Rule } from '../rule.ts';

/** YAML knows no tabs, and a tab looks like blanks. */
export const tab: Rule = {
  code: 'Y003',
  name: 'tab',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Lines are indented with blanks, never with tabs.',
  bad: {
    'content/subprocessors/example-mail.yaml':
      'name: Example Mail\npurpose: Delivers e-mail.\nlocations:\n\t- country: DE\n',
  },
  good: {
    'content/subprocessors/example-mail.yaml':
      'name: Example Mail\npurpose: Delivers e-mail.\nlocations:\n  - country: DE\n',
  },
  *check({ records }) {
    for (const { yaml } of records) {
      if (yaml?.error?.code !== 'TAB_AS_INDENT') continue;
      const at = yaml.text.text.indexOf('\t', yaml.error.start);
      yield {
        place: placeAt(yaml.text, at),
        message: 'This line is indented with a tab.',
        hint: 'Use two blanks instead.',
      };
    }
  },
};
