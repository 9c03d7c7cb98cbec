import { expect, test } from 'vitest';
import { resolveCertifications } from '../../../src/model/certifications.ts';
import type { Certification } from '../../../src/schemas/certification.ts';
import { certificationLede, certificationStatus } from '../../../src/ui-text/certifications.ts';

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

const held: Certification = { standard: 'ISO', kind: 'certification', status: 'achieved' };
const followed: Certification = { standard: 'NIS2', kind: 'self-assessment', status: 'achieved' };
const planned: Certification = { standard: 'SOC 2', kind: 'attestation', status: 'planned' };
const provided: Certification = { standard: 'SOC 2', kind: 'attestation', status: 'achieved', inheritedFrom: 'aws' };
const partner: Certification = { standard: 'Shop', kind: 'partner-programme', status: 'achieved' };
const registered: Certification = { standard: 'VAT', kind: 'legal-registration', status: 'achieved' };
const past: Certification = { ...held, expires: '2026-01-01' };

test.each([
  ['a certificate', [held], 'What Example has had checked by others.'],
  ['what nobody has checked', [followed], 'What Example follows without a certificate.'],
  ['certificates of providers only', [provided], 'What the providers of Example hold.'],
  ['a partnership', [partner], 'Which partner programmes Example is in.'],
  ['a registration and plans', [registered, planned], 'Where Example is registered and what is on the way.'],
  ['plans', [planned], 'What is on the way at Example.'],
  ['what is over', [past], 'What Example held once.'],
  [
    'everything',
    [past, provided, planned, followed, held],
    'What Example has had checked by others, what it follows without a certificate, what is on the way, what its providers hold, and what it held once.',
  ],
])('a page with %s claims no more', (_, data, words) => {
  const entries = data.map((entry, index) => ({ id: String(index), data: entry }));
  expect(certificationLede('Example', resolveCertifications(entries, '2026-11-20'))).toBe(words);
});
