import { placeAt } from '../read/text.ts';
import type { Rule } from '../rule.ts';

/** What was left of a template would else be published, or break the file. */
export const unquotedBraces: Rule = {
  code: 'Y004',
  name: 'unquoted-braces',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'A field does not begin with a brace.',
  bad: { 'content/subprocessors/example-mail.yaml': 'name: {{ vendor }}\npurpose: Delivers e-mail.\n' },
  good: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\n' },
  *check({ records }) {
    for (const { yaml } of records) {
      if (yaml?.error?.code !== 'NON_STRING_KEY') continue;
      const { text } = yaml.text;
      const open = text.lastIndexOf('{{', yaml.error.start + 1);
      const isPlaceholder = open >= 0 && yaml.error.start - open <= 2;
      const close = text.indexOf('}}', open);
      yield isPlaceholder
        ? {
            place: placeAt(yaml.text, open, close === -1 ? open + 2 : close + 2),
            message: 'A placeholder of a template was never filled in.',
            hint: 'Write what belongs here; a text that does begin with a brace goes in quotes.',
          }
        : {
            place: placeAt(yaml.text, yaml.error.start, yaml.error.end),
            message: 'The name of a field has to be plain text.',
            hint: 'Put a text that begins with "{", "[" or "?" in quotes.',
          };
    }
  },
};
