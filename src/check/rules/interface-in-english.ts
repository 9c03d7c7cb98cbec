import { interfaceLanguage } from '../../ui-text/language.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

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
