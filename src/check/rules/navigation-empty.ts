import { isOfDraft } from '../page-words.ts';
import { isLaterPage, pagesOf } from '../pages.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

const navigation = (entry: string) => ({
  'content/organization.yaml': `name: Example\nsite: { origin: https://trust.example.com }\nlanguage: en\nnavigation: [${entry}]\nsample: { asOf: 2026-06-30 }\n`,
});

/** An entry without content is left out of the navigation, which its author does not expect. */
export const navigationEmpty: Rule = {
  code: 'R008',
  name: 'navigation-empty',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'Every section the navigation names has something in it, and is named once.',
  bad: navigation('questions'),
  good: {
    ...navigation('questions'),
    'content/questions/mfa.yaml': 'question: Is a second factor needed?\nanswer: "yes"\ngroup: Access\n',
  },
  *check(site) {
    const pages = pagesOf(site);
    if (!pages) return;
    for (const { data, yaml } of recordsOf(site, 'organization')) {
      for (const [index, section] of (data.navigation ?? []).entries()) {
        const place = placeOfValue(yaml, ['navigation', index]);
        if (!pages.paths.has(`/${section}/`) && !isLaterPage(site, `/${section}/`)) {
          yield {
            place,
            message: isOfDraft(site, `/${section}/`)
              ? `Readers find nothing under "${section}" yet: there are only drafts.`
              : `There is nothing to show under "${section}" yet.`,
            hint: 'Leave it out until there is.',
          };
        } else if (data.navigation?.indexOf(section) !== index) {
          yield { place, message: `The navigation names "${section}" twice.`, hint: 'Delete one of the two.' };
        }
      }
    }
  },
};
