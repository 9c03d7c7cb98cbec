import { expect, test } from 'vitest';
import { resolveCertifications } from '../../../src/model/certifications.ts';
import type { Certification } from '../../../src/schemas/certification.ts';
import { certificationLede, certificationStatus, certificationWords } from '#words/certifications';

test.each([
  ['certification', 'achieved', 'Achieved'],
  ['attestation', 'achieved', 'Achieved'],
  ['alignment', 'achieved', 'Aligned, not certified'],
  ['self-assessment', 'achieved', 'Self-assessed'],
  ['partner-programme', 'achieved', 'Partner'],
  ['legal-registration', 'achieved', 'Registered'],
  ['alignment', 'planned', 'Planned'],
  ['certification', 'expired', 'Expired'],
] as const)('a %s that is %s is shown as "%s"', (kind, state, words) => {
  expect(certificationStatus({ kind }, state)).toBe(words);
});

test('what is on the way needs no word of what will stand behind it', () => {
  expect(certificationStatus({ kind: undefined }, 'planned')).toBe('Planned');
  expect(certificationStatus({ kind: undefined, inheritedFrom: 'aws' }, 'achieved')).toBe('Held by a provider');
});

test('a certificate of a provider is not shown as achieved', () => {
  expect(certificationStatus({ kind: 'certification', inheritedFrom: 'aws' }, 'achieved')).toBe('Held by a provider');
  expect(certificationStatus({ kind: 'certification', inheritedFrom: 'aws' }, 'expired')).toBe('Expired');
});

test('a partner programme is shown in its own words, where it has some', () => {
  const standing = 'Approved partner';
  expect(certificationStatus({ kind: 'partner-programme', standing }, 'achieved')).toBe(standing);
});

test.each([
  ['a target alone', {}, ['Target: 2027']],
  ['what is planned', { status: 'planned' }, ['Planned: 2027']],
  ['what is worked on', { status: 'in-progress' }, ['In progress', 'Target: 2027']],
  ['a condition', { target: { condition: 'before the launch' } }, ['Target: before the launch']],
  ['a plan without a target', { status: 'planned', target: undefined }, ['Planned']],
  [
    'a plan that is valid from a day',
    { status: 'planned', target: undefined, validFrom: '2027' },
    ['Planned', 'Valid from 2027'],
  ],
] satisfies [string, Partial<Certification>, string[]][])('of %s no more is said than is stated', (_, data, words) => {
  const entry = { id: 'soc2', data: { standard: 'SOC 2', target: { date: '2027' }, ...data } };
  const [resolved] = resolveCertifications([entry], '2026-11-20');
  expect(resolved && certificationWords(resolved.data, resolved.state)).toEqual(words);
});

const held: Certification = { standard: 'ISO', kind: 'certification', status: 'achieved' };
const followed: Certification = { standard: 'NIS2', kind: 'self-assessment', status: 'achieved' };
const planned: Certification = { standard: 'SOC 2', kind: 'attestation', status: 'planned' };
const provided: Certification = { standard: 'SOC 2', kind: 'attestation', status: 'achieved', inheritedFrom: 'aws' };
const partner: Certification = { standard: 'Shop', kind: 'partner-programme', status: 'achieved' };
const registered: Certification = { standard: 'VAT', kind: 'legal-registration', status: 'achieved' };
const past: Certification = { ...held, expires: '2026-01-01' };

test.each([
  ['a certificate', [held], 'What Example has had checked by others.'],
  ['what nobody has checked', [followed], 'What Example states without a certificate.'],
  ['certificates of providers only', [provided], 'What the providers of Example hold.'],
  ['a partnership', [partner], 'Which partner programmes Example is in.'],
  ['a registration and plans', [registered, planned], 'Where Example is registered and what it aims for.'],
  ['plans', [planned], 'What Example aims for.'],
  ['what is over', [past], 'What Example held once.'],
  [
    'everything',
    [past, provided, planned, followed, held],
    'What Example has had checked by others, what it states without a certificate, what it aims for, what its providers hold, and what it held once.',
  ],
])('a page with %s claims no more', (_, data, words) => {
  const entries = data.map((entry, index) => ({ id: String(index), data: entry }));
  expect(certificationLede('Example', resolveCertifications(entries, '2026-11-20'))).toBe(words);
});
