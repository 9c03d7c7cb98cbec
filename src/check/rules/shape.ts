import { interfaceLanguage } from '#words/language';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { shapeProblems } from '../shape/problems.ts';
import { recordsOf } from '../site.ts';

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

/** Only what a page makes no sense without is required. */
export const missingField: Rule = {
  code: 'S002',
  name: 'missing-field',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Every field that readers need is there.',
  bad: { 'content/subprocessors/example-mail.yaml': 'purpose: Delivers e-mail.\n' },
  good: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\n' },
  check: (site) => shapeProblems(site, 'missing-field'),
};

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

/** Pages know what to say for each of the values and for no other. */
export const notAllowed: Rule = {
  code: 'S005',
  name: 'not-allowed',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'A field with a list of values has one of them.',
  bad: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\ntier: low\n' },
  good: {
    'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\ntier: standard\n',
  },
  check: (site) => shapeProblems(site, 'not-allowed'),
};

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

const names = new Intl.DisplayNames(['en'], { type: 'language' });

const organization = (language: string): Record<string, string> => ({
  'content/organization.yaml': `name: Northlight\nsite: { origin: https://trust.northlight.eu }\nlanguage: ${language}\n`,
});

/** The interface has no translation yet. */
export const interfaceInEnglish: Rule = {
  code: 'S007',
  name: 'interface-in-english',
  severity: 'note',
  draft: 'elsewhere',
  sentence: 'The content is in a language that the interface has, which is English.',
  bad: organization('de'),
  good: organization('en-GB'),
  *check(site) {
    for (const { data, yaml } of recordsOf(site, 'organization')) {
      const { language } = data;
      if (interfaceLanguage(language) === language) continue;
      yield {
        place: placeOfValue(yaml, ['language']),
        message: `Labels, dates and navigation are in English; the content is in ${names.of(language) ?? language}.`,
        hint: 'Nothing to do: pages, PDFs and feeds mark each part with its own language.',
      };
    }
  },
};
