import { describe, expect, it } from 'vitest';
import { policy } from '../../../src/check/examples.ts';
import type { Example } from '../../../src/check/rule.ts';
import { rules } from '../../../src/check/rules.ts';
import { diagnose } from './example-site.ts';

const DRAFT = 'draft: true\n';
const severities = (files: Record<string, string>) => diagnose(files).map(({ code, severity }) => [code, severity]);

it.each([
  ['R004', 'See [the register](/registers/).'],
  ['R005', 'See [below](#access).'],
  ['M010', '## Scope\n\nStaff.\n\n## Scope\n\nSuppliers.'],
  ['M013', 'It is [here](/search/).'],
  ['M016', '##Scope'],
])('%s stops nothing in a draft, which readers do not see, and is told', (code, text) => {
  expect(severities(policy(text, DRAFT))).toEqual([[code, 'note']]);
  expect(severities(policy(text))).toEqual([[code, 'error']]);
});

it.each([
  ['S001', policy('Text.', `${DRAFT}ownr: Head of Security\n`)],
  ['M001', policy('Passwords of <12 characters are refused.', DRAFT)],
  ['M002', policy("import Chart from './chart.js';", DRAFT)],
  ['X003', policy(`A key: AKIA${'ABCDEFGH'.repeat(2)}`, DRAFT)],
])('%s stops the build in a draft too: nobody could read the file, or everybody can', (code, files) => {
  expect(severities(files)).toEqual([[code, 'error']]);
});

it('an older draft makes no version a later one', () => {
  const older = { 'content/policies/information-security/0.9.mdx': Object.values(policy('Text.', DRAFT))[0] ?? '' };
  expect(severities({ ...policy('Text.'), ...older })).toEqual([]);
});

it.each([
  ['M004', '<DocCardList />'],
  ['R002', 'Within <Fact id="breach-notise" />.'],
  ['M005', 'Within <Fact />.'],
  ['F011', 'A form feed\u000c between pages.'],
  ['M007', 'See [the standard](http://www.rfc-editor.org/).'],
])('%s is a note in a draft, whatever the rule is about', (code, text) => {
  expect(severities(policy(text, DRAFT))).toEqual([[code, 'note']]);
});

it('a placeholder domain in a draft is a note', () => {
  const organization = 'name: Hill\nsite: { origin: https://trust.hillandvale.eu }\nlanguage: en\n';
  const found = severities({
    'content/organization.yaml': organization,
    ...policy('Write to security@example.com.', DRAFT),
  });
  expect(found).toEqual([['X005', 'note']]);
});

it('a draft may lead to other drafts, and name them', () => {
  const other = {
    'content/policies/backups/1.0.mdx': '---\nid: EX-BKP-001\ntitle: Backup Policy\ndraft: true\n---\n\nText.\n',
  };
  const text = 'See [backups](/policies/backups/) and [its PDF](/policies/backups/1.0.pdf).';
  expect(severities({ ...policy(text, DRAFT), ...other })).toEqual([]);
});

/** The front matter of every text that can be a draft, with the line that makes it one. */
const asDrafts = (files: Example): Example =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      typeof text === 'string' && /\.mdx?$/.test(path) ? text.replace('---\n', `---\n${DRAFT}`) : text,
    ]),
  );

describe.each(rules)('$code $name', ({ code, draft, bad }) => {
  const inTexts = diagnose(asDrafts(bad)).filter((found) => found.code === code && /\.mdx?$/.test(found.file));

  it(draft === 'note' ? 'stops no draft' : `finds in a draft only what counts there too (${draft})`, () => {
    const stopping = inTexts.filter(({ severity }) => severity !== 'note');
    if (draft === 'note') expect(stopping).toEqual([]);
    // A rule that finds something in a text has to have a reason that is about texts.
    if (draft === 'elsewhere') expect(inTexts).toEqual([]);
  });
});
