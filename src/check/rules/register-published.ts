import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

const register = (access: string) => ({
  'content/organization.yaml': `name: Example\nsite: { origin: https://trust.example.com }\nlanguage: en\nsubprocessorRegister: { access: ${access} }\nsample: { asOf: 2026-06-30 }\n`,
  'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\n',
});

/** Every file in content/subprocessors has a page, a row in the CSV and an entry in the feed. */
export const registerPublished: Rule = {
  code: 'X006',
  name: 'register-published',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'A register that is given on request or stands in a contract has no entries on the site.',
  bad: register('on-request'),
  good: register('published'),
  *check(site) {
    const count = site.ids.subprocessors.size;
    if (count === 0) return;
    for (const { data, yaml } of recordsOf(site, 'organization')) {
      const access = data.subprocessorRegister?.access ?? 'published';
      if (access === 'published') continue;
      yield {
        place: placeOfValue(yaml, ['subprocessorRegister', 'access']),
        message: `The register is marked ${access}, and content/subprocessors holds ${String(count)} ${count === 1 ? 'entry' : 'entries'} that everyone would read.`,
        hint: 'Take the files out of content/subprocessors, or write access: published.',
      };
    }
  },
};
