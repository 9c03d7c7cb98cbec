import { frameworkById } from '../../frameworks/registry.ts';
import { isLaterPage, pagesOf } from '../pages.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

const organization =
  'name: Example\nsite: { origin: https://trust.example.com }\nlanguage: en\ncrosswalks: [soc2]\nsample: { asOf: 2026-06-30 }\n';

/** References stand in documents too, which come into force and end: so this is not an error. */
export const crosswalkEmpty: Rule = {
  code: 'R010',
  name: 'crosswalk-empty',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'Something refers to every framework that `crosswalks` names, and it is named once.',
  bad: { 'content/organization.yaml': organization },
  good: {
    'content/organization.yaml': organization,
    'content/questions/mfa.yaml':
      'question: Is a second factor needed?\nanswer: "yes"\ngroup: Access\ncontrols: [\'soc2:CC6.1\']\n',
  },
  dependsOnDay: true,
  *check(site) {
    const pages = pagesOf(site);
    if (!pages) return;
    for (const { data, yaml } of recordsOf(site, 'organization')) {
      for (const [index, id] of (data.crosswalks ?? []).entries()) {
        const place = placeOfValue(yaml, ['crosswalks', index]);
        const name = frameworkById(id)?.shortName ?? id;
        if (!pages.paths.has(`/controls/${id}/`) && !isLaterPage(site, `/controls/${id}/`)) {
          yield {
            place,
            message: `Nothing refers to ${name}, so there is no crosswalk to it.`,
            hint: `Add "controls:" with its requirements to what answers to them, or leave "${id}" out.`,
          };
        } else if (data.crosswalks?.indexOf(id) !== index) {
          yield { place, message: `The crosswalk to ${name} is named twice.`, hint: 'Delete one of the two.' };
        }
      }
    }
  },
};
