import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/model/content.ts';
import { hasSection, sectionsOf } from '../../../src/model/sections.ts';
import type { Organization } from '../../../src/schemas/organization.ts';
import { trustCenter } from './register-sample.ts';
import { policyEntries } from './version-sample.ts';

const organization = (data: Partial<Organization>): Partial<Content> => ({
  organization: { name: 'Example', site: { origin: 'https://trust.example.com' }, language: 'en', ...data },
});

const single = [{ id: '1.0', data: { id: 'X', title: 'X' } }];
const policies = policyEntries('a', { '1.0': {} });

describe('a section has a page where there is something on it', () => {
  it.each([
    ['nothing at all', {}, []],
    ['a whitepaper', { whitepaper: single }, ['whitepaper', 'documents']],
    ['a policy', { policies }, ['policies', 'documents']],
    [
      'a safeguard',
      { controls: [{ id: 'a', data: { title: 'A', category: 'governance', statement: 'A.', status: 'planned' } }] },
      ['controls'],
    ],
    [
      'a promise',
      {
        commitments: [
          { id: 'a', data: { title: 'A', kind: 'within', towards: 'customers', values: [{ value: '1 day' }] } },
        ],
      },
      ['controls'],
    ],
    [
      'a certification',
      { certifications: [{ id: 'a', data: { standard: 'A', kind: 'alignment', status: 'planned' } }] },
      ['certifications'],
    ],
    ['a subprocessor', { subprocessors: [{ id: 'a', data: { name: 'A' } }] }, ['subprocessors', 'documents']],
    [
      'a subprocessor nobody has heard of',
      { subprocessors: [{ id: 'a', data: { name: 'A', effective: '2027-01-01' } }] },
      [],
    ],
    ['a register on request', organization({ subprocessorRegister: { access: 'on-request' } }), ['subprocessors']],
    [
      'an AI feature',
      {
        'ai-features': [
          { id: 'a', data: { feature: 'A', purpose: 'A', dataSent: ['a'], retention: 'none', training: 'never' } },
        ],
      },
      ['ai'],
    ],
    [
      'a question',
      { questions: [{ id: 'a', data: { question: 'A?', answer: 'yes', group: 'A' } }] },
      ['questions', 'documents'],
    ],
    ['a disclosure policy', { disclosure: single }, ['disclosure', 'documents']],
    ['a disclosure programme', { 'disclosure-program': {} }, ['disclosure']],
    ['advisories that the navigation names', organization({ navigation: ['advisories'] }), ['advisories']],
    [
      'an advisory, which is a dated event too',
      { advisories: [{ id: 'a', data: { title: 'A', severity: 'low', affected: ['1'], published: '2026-01-01' } }] },
      ['advisories', 'updates', 'documents'],
    ],
    ['a notice', { updates: [{ id: '2026-01-01-a', data: { title: 'A', kind: 'news' } }] }, ['updates']],
    ['a notice of a later day', { updates: [{ id: '2027-01-01-a', data: { title: 'A', kind: 'news' } }] }, []],
    ['a report', { reports: [{ id: 'a', data: { title: 'A', kind: 'other', access: ['nda'] } }] }, ['documents']],
    ['a document elsewhere', organization({ documentsElsewhere: [{ title: 'A', kind: 'dpa' }] }), ['documents']],
    ['an empty list of documents elsewhere', organization({ documentsElsewhere: [] }), []],
  ] satisfies [string, Partial<Content>, string[]][])('with %s: %j leads to %j', (_, content, expected) => {
    expect(sectionsOf(trustCenter(content, '2026-11-20'))).toEqual(expected);
  });
});

it('the navigation stands in the order chosen, the rest after it, and what is empty nowhere', () => {
  const center = trustCenter(
    { ...organization({ navigation: ['documents', 'questions', 'policies'] }), policies, whitepaper: single },
    '2026-11-20',
  );
  expect(sectionsOf(center)).toEqual(['documents', 'policies', 'whitepaper']);
  expect(hasSection(center, 'questions')).toBe(false);
  expect(hasSection(center, 'policies')).toBe(true);
});
