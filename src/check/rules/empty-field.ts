import type { Rule } from '../rule.ts';
import { shapeProblems } from '../shape/problems.ts';

/** What a company does not say is left out, and shown as not stated. */
export const emptyField: Rule = {
  code: 'S003',
  name: 'empty-field',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'A field that is there says something.',
  bad: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\nservice:\n' },
  good: {
    'content/subprocessors/example-mail.yaml':
      'name: Example Mail\npurpose: Delivers e-mail.\nservice: Transactional mail\n',
  },
  check: (site) => shapeProblems(site, 'empty-field'),
};
