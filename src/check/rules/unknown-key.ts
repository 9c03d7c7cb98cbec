import type { Rule } from '../rule.ts';
import { shapeProblems } from '../shape/problems.ts';

/** A misspelt name would take its field off the page. */
export const unknownKey: Rule = {
  code: 'S001',
  name: 'unknown-key',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Every field has a name that Candor knows.',
  bad: {
    'content/subprocessors/example-mail.yaml':
      'name: Example Mail\npurpose: Delivers e-mail.\ndataCategorys: [e-mail address]\n',
  },
  good: {
    'content/subprocessors/example-mail.yaml':
      'name: Example Mail\npurpose: Delivers e-mail.\ndataCategories: [e-mail address]\n',
  },
  check: (site) => shapeProblems(site, 'unknown-key'),
};
