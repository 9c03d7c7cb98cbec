import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/model/content.ts';
import { hasHallOfFame, isFullSafeHarbor, reportContact } from '../../../src/model/sections.ts';
import { questionGroups, safeguardGroups } from '../../../src/model/records.ts';
import type { Control } from '../../../src/schemas/control.ts';
import type { Organization } from '../../../src/schemas/organization.ts';
import { trustCenter } from './register-sample.ts';

describe('safeguards', () => {
  const safeguard = (id: string, category: Control['category']) => ({
    id,
    data: { title: id, category, statement: 'Done.', status: 'in-place' as const },
  });

  it('stand by category in the fixed order, each as given, without empty ones', () => {
    const groups = safeguardGroups([
      safeguard('c', 'privacy'),
      safeguard('b', 'governance'),
      safeguard('a', 'governance'),
    ]);
    expect(groups.map(({ category, members }) => [category, members.map(({ id }) => id)])).toEqual([
      ['governance', ['b', 'a']],
      ['privacy', ['c']],
    ]);
  });
});

describe('questions', () => {
  const question = (id: string, group: string) => ({ id, data: { question: 'A?', answer: 'no' as const, group } });

  it('stand by the name of their group, each as given', () => {
    const groups = questionGroups([question('1', 'Zürich'), question('2', 'access'), question('3', 'Zürich')]);
    expect(groups.map(({ name, questions }) => [name, questions.map(({ id }) => id)])).toEqual([
      ['access', ['2']],
      ['Zürich', ['1', '3']],
    ]);
  });

  it.each([
    ['Access & identity', 'group-access-identity'],
    ['Zürich 2', 'group-zürich-2'],
    ['প্রবেশ নীতি', 'group-প্রবেশ-নীতি'],
  ])('of the group %s are found at #%s', (name, anchor) => {
    expect(questionGroups([question('1', name)])[0]?.anchor).toBe(anchor);
  });
});

describe('reports of vulnerabilities', () => {
  const organization: Organization = {
    name: 'Example',
    site: { origin: 'https://trust.example.com' },
    language: 'en',
    contacts: { security: { email: 'security@example.com' }, legal: { email: 'legal@example.com' } },
  };

  it.each([
    ['the contact for security', undefined, 'security@example.com'],
    ['the contact for security, where the programme names none', {}, 'security@example.com'],
    ['the contact the programme names', { report: 'legal' as const }, 'legal@example.com'],
    ['nobody, where that contact is not stated', { report: 'privacy' as const }, undefined],
  ])('go to %s', (_, program, email) => {
    const center = trustCenter({ organization, 'disclosure-program': program }, '2026-11-20');
    expect(reportContact(center)?.email).toBe(email);
  });

  it('go to nobody where no contact is stated', () => {
    const { contacts, ...silent } = organization;
    expect(contacts && reportContact(trustCenter({ organization: silent }, '2026-11-20'))).toBeUndefined();
  });
});

describe('a safe harbor', () => {
  it.each([
    ['all four promises', ['good-faith', 'authorized', 'terms-exempt', 'anti-circumvention-exempt'] as const, true],
    ['three of them', ['good-faith', 'authorized', 'terms-exempt'] as const, false],
    ['none', undefined, false],
  ])('with %s is full: %s', (_, safeHarbor, full) => {
    expect(isFullSafeHarbor({ safeHarbor: safeHarbor && [...safeHarbor] })).toBe(full);
  });
});

it.each([
  ['nobody to thank and no promise to', {}, false],
  ['a programme that promises no thanks', { 'disclosure-program': {} }, false],
  ['the promise to thank', { 'disclosure-program': { credit: 'By name.' } }, false],
  [
    'nobody to thank yet, at an address that leads there',
    {
      organization: {
        name: 'Example',
        site: { origin: 'https://trust.example.com' },
        language: 'en',
        redirects: [{ from: '/security/hall-of-fame', to: '/disclosure/hall-of-fame/' }],
      },
    },
    true,
  ],
  ['somebody to thank', { acknowledgments: [{ id: 'a', data: { researcher: 'A', date: '2026' } }] }, true],
  ['somebody to thank later', { acknowledgments: [{ id: 'a', data: { researcher: 'A', date: '2027' } }] }, false],
] satisfies [string, Partial<Content>, boolean][])('with %s there is a hall of fame: %j', (_, content, exists) => {
  expect(hasHallOfFame(trustCenter(content, '2026-11-20'))).toBe(exists);
});
