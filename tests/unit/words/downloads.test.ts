import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/model/content.ts';
import type { Report } from '../../../src/schemas/report.ts';
import { documentsLine, downloadsText, elsewhereLine, reportLine, requestCounts } from '#words/downloads';
import { downloadLine, downloadTitle } from '#words/overview';
import { listed } from '#words/tables';
import { trustCenter } from '../model/register-sample.ts';
import { policyEntries } from '../model/version-sample.ts';

const policies = policyEntries('a', { '1.0': {} });
const questions: Content['questions'] = [{ id: 'a', data: { question: 'A?', answer: 'yes', group: 'A' } }];
const reports = (...kinds: Report['kind'][]): Content['reports'] =>
  kinds.map((kind, index) => ({ id: String(index), data: { title: kind, kind, access: ['on-request'] } }));
const organization: Content['organization'] = {
  name: 'Example',
  site: { origin: 'https://trust.example.com' },
  language: 'en',
};
const elsewhere: Content['organization'] = {
  ...organization,
  documentsElsewhere: [
    { title: 'Privacy Policy', kind: 'privacy-policy' },
    { title: 'Agreement', kind: 'dpa' },
  ],
};
const center = (content: Partial<Content>) => trustCenter({ organization, ...content }, '2026-11-20');

it.each([
  [[], []],
  [['contract'], ['1 contract']],
  [
    ['questionnaire', 'penetration-test', 'contract', 'audit-report', 'contract'],
    ['2 reports', '1 questionnaire', '2 contracts'],
  ],
  [['technical-documentation'], ['1 technical document']],
] satisfies [Report['kind'][], string[]][])('%j are counted by what they are', (kinds, counts) => {
  expect(requestCounts(kinds)).toEqual(counts);
});

it.each([
  ['SOC 2 report', 'audit-report', 'Auditor', 'Audit report, Auditor'],
  ['Technical documentation', 'technical-documentation', undefined, ''],
  ['Annual penetration test', 'penetration-test', 'Tester', 'Tester'],
] as const)('%s is not said twice to be of its kind', (title, kind, issuer, line) => {
  expect(reportLine({ title, kind, issuer })).toBe(line);
});

it.each([
  [{ title: 'Data Processing Agreement', kind: 'dpa' as const }, ['Data Processing Agreement', undefined]],
  [{ title: 'Our agreement', kind: 'dpa' as const }, ['Data processing agreement', 'Our agreement']],
  [
    { title: 'Privacy Policy', kind: 'privacy-policy' as const, url: 'https://x.example/p' },
    ['Privacy Policy', 'x.example/p'],
  ],
])('what lies elsewhere is named once: %j', (document, words) => {
  expect(elsewhereLine(document)).toEqual(words);
});

it('who asks for what customers can have is not made a customer', () => {
  expect(downloadsText.askBody('A', ['plans'], 'https://x.example/')).toBe(
    ['Please send us: A', 'https://x.example/', '', 'Company: ', 'Name and role: ', 'Account or plan: ', ''].join('\n'),
  );
});

describe('the door to documents', () => {
  it.each([
    ['a document', { policies }, 'Documents', '1 document.'],
    ['a document and an answer', { policies, questions }, 'Documents and answers', '1 document, 1 answered question.'],
    [
      'a document and what is asked for',
      { policies, reports: reports('contract', 'questionnaire') },
      'Documents',
      '1 document. On request: contract; questionnaire.',
    ],
    [
      'more than can be named',
      { reports: reports('contract', 'contract', 'contract', 'insurance') },
      'Documents',
      'On request: 3 contracts and 1 insurance certificate.',
    ],
    [
      'nothing but what is asked for',
      { reports: reports('self-assessment') },
      'Documents',
      'On request: self-assessment.',
    ],
    [
      'nothing but what lies elsewhere',
      { organization: elsewhere },
      'Documents',
      'Elsewhere: Privacy Policy and Agreement.',
    ],
    [
      'nothing but the pack of its register',
      { subprocessors: [{ id: 'mail', data: { name: 'Mail' } }] },
      'Documents',
      'The files in one archive.',
    ],
  ] satisfies [string, Partial<Content>, string, string][])('with %s names no more', (_, content, title, line) => {
    expect([downloadTitle(center(content)), downloadLine(center(content))]).toEqual([title, line]);
  });
});

it.each([
  [{ policies }, 'What Example publishes here.'],
  [{ policies, reports: reports('contract') }, 'What Example publishes here and what can be had on request.'],
  [
    { policies, reports: reports('contract'), organization: elsewhere },
    'What Example publishes here, what can be had on request and what lies elsewhere.',
  ],
  [{ organization: elsewhere }, 'What lies elsewhere.'],
] satisfies [Partial<Content>, string][])('the page of documents says what it holds: %#', (content, line) => {
  expect(documentsLine(center(content))).toBe(line);
});

it.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
])('%j is listed as %s', (items, line) => {
  expect(listed(items)).toBe(line);
});
