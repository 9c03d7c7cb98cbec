import type { Rule } from '../rule.ts';
import { shapeProblems } from '../shape/problems.ts';

/** The schemas of src/schemas/fields/ say what each kind of value looks like. */
export const invalidValue: Rule = {
  code: 'S006',
  name: 'invalid-value',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Dates exist, addresses are https, and codes, durations and control references are known.',
  bad: {
    'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\neffective: 2026-02-30\n',
  },
  good: {
    'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\neffective: 2026-02-28\n',
  },
  check: (site) => shapeProblems(site, 'invalid-value'),
};
