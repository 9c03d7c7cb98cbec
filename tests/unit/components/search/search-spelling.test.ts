import { expect, it } from 'vitest';
import { respelt } from '../../../../src/components/search/index.ts';
import { searchWords } from '../../../../src/components/search/query.ts';
import { trustCenter } from '../../model/register-sample.ts';
import { policyEntries } from '../../model/version-sample.ts';

const known = ['access', 'control', 'encryption', 'notice', 'policy', 'subprocessors', 'twilio'];

it.each([
  ['twilo', 'twilio'],
  ['Twillio', 'twilio'],
  ['encrpytion', 'encryption'],
  ['subprocesors', 'subprocessors'],
  ['acces contorl polcy', 'acces control policy'],
  ['“acess” policy', '“access” policy'],
])('%s is perhaps %s', (text, meant) => {
  expect(respelt(text, known)).toBe(meant);
});

it.each(['policy', 'subproc', 'okta', 'nota', 'xylophone', '', '…', 'Zugriff'])(
  'nothing is near to "%s", or it is known',
  (text) => {
    expect(respelt(text, known)).toBeUndefined();
  },
);

const lengths = ['ai', 'sla', 'gdpr', 'audit', 'backup', 'retention', 'encryption'];

it.each([
  [2, 'ae', undefined],
  [3, 'slo', undefined],
  [4, 'gdpt', 'gdpr'],
  [4, 'gdtt', undefined],
  [5, 'audot', 'audit'],
  [5, 'auxot', undefined],
  [6, 'bacxop', 'backup'],
  [6, 'baxxop', undefined],
  [9, 'retxntixn', 'retention'],
  [9, 'rxtxntixn', undefined],
  [10, 'xncrxptixn', 'encryption'],
  [10, 'xncrxptxxn', undefined],
])('a word of %i letters, %s, is taken for %s', (length, text, meant) => {
  expect(text).toHaveLength(length);
  expect(respelt(text, lengths)).toBe(meant);
});

it('knows the words of titles and names, each once and in lower case', () => {
  const center = trustCenter(
    {
      organization: { name: 'Acme', site: { origin: 'https://trust.example.com' }, language: 'en' },
      policies: policyEntries('access-control', { '1.0': { title: 'Access Control for all' } }),
      subprocessors: [{ id: 'twilio', data: { name: 'Twilio' } }],
      questions: [{ id: 'a', data: { question: 'Is access reviewed?', answer: 'yes', group: 'A' } }],
    },
    '2026-11-20',
  );
  expect(searchWords(center, ['Policies'])).toEqual(['access', 'acme', 'control', 'policies', 'reviewed', 'twilio']);
});
