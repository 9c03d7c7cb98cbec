import { expect, it } from 'vitest';
import { diagnose } from './example-site.ts';

it.each([
  ['name: 17\npurpose: Mail.\n', '`name` is the number 17; expected text.', 'Put it in quotes: name: "17".'],
  [
    'name: true\npurpose: Mail.\n',
    '`name` is true (a yes/no value); expected text.',
    'Put it in quotes: name: "true".',
  ],
])('a number or yes/no value where text belongs is shown with quotes: %j', (mail, message, hint) => {
  const found = diagnose({ 'content/subprocessors/mail.yaml': mail }).filter(({ code }) => /^S00[46]$/.test(code));
  expect(found.map((one) => [one.message, one.hint])).toEqual([[message, hint]]);
});
