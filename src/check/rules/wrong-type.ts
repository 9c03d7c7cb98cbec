import type { Rule } from '../rule.ts';
import { shapeProblems } from '../shape/problems.ts';

/** A text where a list belongs would be printed letter by letter. */
export const wrongType: Rule = {
  code: 'S004',
  name: 'wrong-type',
  severity: 'error',
  draft: 'unreadable',
  sentence:
    'Every value is of the kind its field asks for: a text, a list, a group of fields, a number, true or false.',
  bad: {
    'content/subprocessors/example-mail.yaml':
      'name: Example Mail\npurpose: Delivers e-mail.\ncertifications: SOC 2 Type II\n',
  },
  good: {
    'content/subprocessors/example-mail.yaml':
      'name: Example Mail\npurpose: Delivers e-mail.\ncertifications: [SOC 2 Type II]\n',
  },
  check: (site) => shapeProblems(site, 'wrong-type'),
};
