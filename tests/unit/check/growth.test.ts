import { expect, test } from 'vitest';
import { growth, LINEAR } from '../growth.ts';
import { diagnose } from './example-site.ts';

type Files = Record<string, string>;

const many = (count: number, file: (index: number) => [path: string, text: string]): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => file(index)));

const day = (index: number): string => new Date(Date.UTC(1990, 0, 1 + index)).toISOString().slice(0, 10);

const policy = (body: string, ending = 'md'): Files => ({
  [`content/policies/access/1.0.${ending}`]: `---\nid: EX-1\ntitle: Access Policy\n---\n\n${body}\n`,
});

const organization = (lines: string): Files => ({
  'content/organization.yaml': `name: Example\nsite: { origin: https://trust.example.eu }\nlanguage: en\n${lines}`,
});

const redirects = (count: number, to: (index: number) => string): Files =>
  organization(
    `redirects:\n${Array.from({ length: count }, (_, index) => `  - { from: /a${index}, to: ${to(index)} }\n`).join('')}`,
  );

const version = (index: number): [string, string] => [
  `content/policies/access/1.${index}.md`,
  `---\nid: EX-1\ntitle: Access Policy\neffective: ${day(index)}\nchanges: [Clearer words.]\n---\n\nText.\n`,
];

const inputs: readonly (readonly [name: string, size: number, make: (size: number) => Files])[] = [
  ['questions', 150, (n) => many(n, (i) => [`content/questions/q${i}.yaml`, `question: Is it ${i}?\nanswer: Yes.\n`])],
  [
    'subprocessors',
    300,
    (n) => many(n, (i) => [`content/subprocessors/s${i}.yaml`, `name: Vendor ${i}\npurpose: Mail.\n`]),
  ],
  ['commitments', 150, (n) => many(n, (i) => [`content/commitments/c${i}.yaml`, `title: Promise ${i}\n`])],
  ['controls', 150, (n) => many(n, (i) => [`content/controls/c${i}.yaml`, `title: Control ${i}\n`])],
  ['versions of a document', 100, (n) => many(n, version)],
  [
    'documents',
    200,
    (n) => many(n, (i) => [`content/policies/p${i}/1.0.md`, `---\nid: EX-${i}\ntitle: Policy ${i}\n---\n\nText.\n`]),
  ],
  ['redirects', 150, (n) => redirects(n, () => '/policies/')],
  ['redirects one after another', 800, (n) => redirects(n, (i) => `/a${i + 1}`)],
  ['unknown fields', 400, (n) => organization(Array.from({ length: n }, (_, i) => `field${i}: x\n`).join(''))],
  [
    'links to sections',
    250,
    (n) => policy(Array.from({ length: n }, (_, i) => `## Part ${i}\n\n[Part](#part-${i})\n\n`).join('')),
  ],
  ['alerts', 1000, (n) => policy('> [!NOTE]\n> Words.\n\n'.repeat(n))],
  ['wiki links', 1000, (n) => policy('[[page]] '.repeat(n))],
  ['pipes', 2000, (n) => policy('|'.repeat(n))],
  ['braces in Markdown', 2000, (n) => policy('{{'.repeat(n))],
  ['comment openings', 2000, (n) => policy('<!-- '.repeat(n))],
  ['lines that begin like items', 1000, (n) => policy('(a) x\n'.repeat(n))],
  ['alerts in MDX', 500, (n) => policy('> [!NOTE]\n> Words.\n\n'.repeat(n), 'mdx')],
  ['wiki links in MDX', 500, (n) => policy('[[x]] '.repeat(n), 'mdx')],
  ['pipes in MDX', 500, (n) => policy('|\n'.repeat(n), 'mdx')],
  ['duplicate keys', 200, (n) => organization('name: Other\n'.repeat(n))],
  ['aliases', 1000, (n) => organization(`a: &a x\nb: [${'*a, '.repeat(n)}]\n`)],
  ['brackets of YAML', 100, (n) => organization(`b: ${'['.repeat(n)}\n`)],
  ['names with dots', 2000, (n) => ({ ...policy('name.'.repeat(n)), ...organization('') })],
];

test.each(inputs)('the time to check %s grows no faster than their number', (_, size, make) => {
  expect(growth(make, diagnose, size)).toBeLessThan(LINEAR);
});

test.each([
  ['{{ ', 'mdx', 'more than 1,000 "{"'],
  ['{/* ', 'mdx', 'more than 1,000 "{"'],
  ['<b>\n\n', 'mdx', 'more than 5,000 "<"'],
  ['_a', 'md', 'more than 20,000 "_"'],
  ['a_', 'mdx', 'more than 20,000 "_"'],
  ['> ', 'md', 'a line with more than 100 marks of lists or quotations'],
  ['1. ', 'md', 'a line with more than 100 marks of lists or quotations'],
  ['- ', 'mdx', 'a line with more than 100 marks of lists or quotations'],
] as const)('a file of nothing but %j in .%s is refused before it is parsed', (sign, format, words) => {
  const found = diagnose(policy(sign.repeat(100_000), format)).map(({ message }) => message);
  expect(found).toContain(`This file has ${words}, too many to read in reasonable time.`);
});

test('a file with long lines to fill in, rules and nested lists is parsed', () => {
  const form = `${'Name: ____________________\n\n'.repeat(200)}* * * * *\n\n> > - 1. Item\n`;
  expect(
    diagnose(policy(form))
      .map(({ message }) => message)
      .join('\n'),
  ).not.toContain('reasonable time');
});

test('20,000 unknown fields are each named', () => {
  const fields = Array.from({ length: 20_000 }, (_, index) => `field${index}: x\n`).join('');
  expect(diagnose(organization(fields))).toHaveLength(20_000);
});

test.each([
  ['lists', 64, `b: ${'['.repeat(64)}`, 4, 67],
  ['lists', 25_000, `b: ${'['.repeat(25_000)}`, 4, 67],
  ['groups', 25_000, `b: ${'{a: '.repeat(25_000)}`, 4, 256],
  ['items on a line', 1_000, `b:\n  ${'- '.repeat(1_000)}x`, 5, 129],
  ['fields', 800, Array.from({ length: 800 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'), 68, 65],
])('YAML of %s, %i in each other, is refused where it passes 64 levels', (_, __, yaml, line, column) => {
  const message = 'Lists or groups of fields stand in each other too deeply.';
  expect(diagnose(organization(`${yaml}\n`))).toMatchObject([
    { message, file: 'content/organization.yaml', line, column },
  ]);
});

test('YAML of 60 levels is read', () => {
  const found = diagnose(organization(`b: ${'['.repeat(60)}${']'.repeat(60)}\n`));
  expect(found.map(({ message }) => message)).toEqual(['There is no field `b` here.']);
});
