import { expect, test } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { candor, scratch } from './command.ts';

test('values that YAML parsers read differently are published as they are written', () => {
  const site = scratch('yaml-values');
  const write = (file: string, text: string): void => {
    const path = join(site, 'content', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  write(
    'organization.yaml',
    'name: Example\nsite: { origin: https://trust.example.com }\nlanguage: en\nsample: { asOf: 2026-06-30 }\n',
  );
  const fields = 'id: EX-1\ntitle: 2026-03-01\nsummary: 2026-03-01 00:00:00\nowner: 0b101\napprovedBy: +0x1F\n';
  const text = '---\n\nBetween two rules.\n\n---\n\nBelow them.\n';
  write('policies/dates/1.0.mdx', `---\n${fields}---\n\n${text}`);
  write('policies/days/1.0.md', `---\n${fields.replace('EX-1', 'EX-2')}---\n\n${text}`);
  write('questions/date.yaml', 'question: 2026-03-01\nanswer: "yes"\nexplanation: 2026-03-01 00:00:00\ngroup: 0b101\n');

  const out = scratch('yaml-values-out');
  expect(candor(['build', '--site', site, '--out', out])).toMatchObject({ status: 0 });
  const read = (file: string): string => readFileSync(join(out, file), 'utf8');

  for (const page of ['policies/dates/1.0/index.html', 'policies/days/1.0/index.html']) {
    const html = read(page).replaceAll(/(?<=>) | (?=<)/g, '');
    for (const value of ['2026-03-01', '2026-03-01 00:00:00', '0b101', '+0x1F', 'Between two rules.', 'Below them.']) {
      expect(html).toContain(`>${value}<`);
    }
  }
  const { items } = JSON.parse(read('data/questions.json')) as { items: unknown };
  expect(items).toMatchObject([
    { question: '2026-03-01', answer: 'yes', explanation: '2026-03-01 00:00:00', group: '0b101' },
  ]);
});
