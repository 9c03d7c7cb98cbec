import { placeOfValue } from '../../read/yaml.ts';
import type { Rule } from '../../rule.ts';
import { recordsOf } from '../../site.ts';

const record = (effective: string) => ({
  'content/subprocessors/example-mail.yaml': `name: Example Mail\neffective: 2025-03-01\nchanges:\n  - effective: ${effective}\n    summary: Sends newsletters too.\n    set: { service: Mail and newsletters }\n`,
});

/** A change has to lie within the life of the entry it changes. */
export const registerChanges: Rule = {
  code: 'T011',
  name: 'register-changes',
  severity: 'error',
  draft: 'elsewhere',
  sentence:
    'Changes of a subprocessor are announced before they take effect, and take effect after it began, before it ended, and in order.',
  bad: record('2025-01-01'),
  good: record('2026-01-01'),
  *check(site) {
    for (const { data, yaml } of recordsOf(site, 'subprocessors')) {
      for (const [index, { announced, effective }] of (data.changes ?? []).entries()) {
        const before = data.changes?.[index - 1]?.effective ?? data.effective;
        const place = placeOfValue(yaml, ['changes', index, 'effective']);
        const hint = 'Correct one of the two dates; list changes from the oldest to the newest.';
        if (announced !== undefined && announced > effective) {
          yield {
            place,
            message: `This change takes effect on ${effective}, before it was announced on ${announced}.`,
            hint,
          };
        } else if (before !== undefined && effective < before) {
          yield {
            place,
            message: `This change takes effect on ${effective}, before what came before it on ${before}.`,
            hint,
          };
        } else if (data.ended !== undefined && effective > data.ended) {
          yield {
            place,
            message: `This change takes effect on ${effective}, after the entry ended on ${data.ended}.`,
            hint,
          };
        }
      }
    }
  },
};

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
