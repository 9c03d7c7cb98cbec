import { describe, expect, it } from 'vitest';
import { resolveCertifications } from '../../../src/model/certifications.ts';
import type { Content } from '../../../src/model/content.ts';
import { foremost, headlines, homes, lately, noticeToday, soon } from '../../../src/model/overview.ts';
import type { Certification } from '../../../src/schemas/certification.ts';
import type { Organization } from '../../../src/schemas/organization.ts';
import { trustCenter } from './register-sample.ts';

const organization = (data: Partial<Organization>): Content['organization'] => ({
  name: 'Example',
  site: { origin: 'https://trust.example.com' },
  language: 'en',
  ...data,
});

describe('the figures', () => {
  const commitments: Content['commitments'] = [
    { id: 'breach', data: { title: 'A', kind: 'within', towards: 'customers', values: [{ value: '72 hours' }] } },
    {
      id: 'fix',
      data: {
        title: 'B',
        kind: 'within',
        towards: 'customers',
        values: [{ from: '2026-03-01', bySeverity: { critical: '7 days', high: '30 days' } }],
      },
    },
  ];
  const figures = (asOf: string): (string | undefined)[][] =>
    headlines(
      trustCenter({ commitments, organization: organization({ figures: ['fix', 'breach', 'gone'] }) }, asOf),
    ).map(({ commitment, part }) => [commitment.id, part.key, part.value]);

  it('stand in the order chosen; a split promise shows its first part', () => {
    expect(figures('2026-03-01')).toEqual([
      ['fix', 'critical', '7 days'],
      ['breach', undefined, '72 hours'],
    ]);
  });

  it('leave out a promise that holds only later', () => {
    expect(figures('2026-02-28')).toEqual([['breach', undefined, '72 hours']]);
  });
});

it('a product is at home where it is said to be, in the country its region tells', () => {
  const hosting: Organization['hosting'] = [
    { provider: 'AWS', region: 'aws:eu-west-1', role: 'primary' },
    { provider: 'Own', country: 'DE', city: 'Kassel', role: 'standby' },
    { provider: 'AWS', region: 'aws:us-east-1', role: 'optional' },
    { provider: 'CDN', country: 'FR', role: 'edge' },
    { provider: 'AWS', region: 'aws:eu-west-2', role: 'backup' },
    { provider: 'Unknown', role: 'primary' },
    { provider: 'Unsaid', country: 'SE' },
  ];
  expect(homes(trustCenter({ organization: organization({ hosting }) }, '2026-11-20'))).toEqual([
    { country: 'IE', city: 'Dublin', role: 'primary' },
    { country: 'DE', city: 'Kassel', role: 'standby' },
  ]);
});

it.each([
  ['2024-01-31', '14 days'],
  ['2024-02-01', '30 days'],
])('the notice promised on %s is %s', (asOf, notice) => {
  expect(noticeToday(trustCenter({}, asOf))).toBe(notice);
});

describe('what changes', () => {
  const updates: Content['updates'] = ['01', '02', '03', '04', '05', '06', '07'].map((day) => ({
    id: `2026-03-${day}-news`,
    data: { title: day, kind: 'news' },
  }));
  const certifications: Content['certifications'] = [
    { id: 'a', data: { standard: 'A', kind: 'certification', status: 'achieved', expires: '2027-01-01' } },
    { id: 'b', data: { standard: 'B', kind: 'certification', status: 'achieved', validFrom: '2027-02-01' } },
    { id: 'c', data: { standard: 'C', kind: 'certification', status: 'achieved', validFrom: '2026-12-01' } },
  ];
  const center = trustCenter({ updates, certifications }, '2026-03-07');

  it('soon is told with the next first, without certificates that merely run on', () => {
    expect(soon(center).map(({ subject }) => subject)).toEqual(['C', 'B']);
  });

  it('of late is told with the newest first, today included, six at most', () => {
    expect(lately(center).map(({ subject }) => subject)).toEqual(['07', '06', '05', '04', '03', '02']);
  });

  it('today is no longer to come', () => {
    const today = trustCenter({ certifications }, '2026-12-01');
    expect(soon(today).map(({ subject }) => subject)).toEqual(['B']);
    expect(lately(today).map(({ subject }) => subject)).toEqual(['C']);
  });
});

describe('the certifications on the overview', () => {
  const ofKind = (kind: Certification['kind'], count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${kind}-${index}`,
      data: { standard: 'S', kind, status: 'achieved' as const },
    }));
  const shown = (entries: { id: string; data: Certification }[]): string[] =>
    foremost(resolveCertifications(entries, '2026-11-20')).map(({ id }) => id);

  it('are all of them where they are few', () => {
    expect(shown([...ofKind('alignment', 7), ...ofKind('certification', 1)])).toHaveLength(8);
  });

  it('are what others have checked where they are many', () => {
    const many = [...ofKind('alignment', 7), ...ofKind('certification', 1), ...ofKind('attestation', 1)];
    expect(shown(many)).toEqual(['attestation-0', 'certification-0']);
  });

  it('are not those of providers, which fill no place either', () => {
    const providers = ofKind('certification', 9).map(({ id, data }) => ({
      id,
      data: { ...data, inheritedFrom: 'aws' },
    }));
    expect(shown(providers)).toEqual([]);
    expect(shown([...providers, ...ofKind('alignment', 8)])).toHaveLength(8);
  });

  it('are the first few where they are many and nobody has checked any', () => {
    expect(shown(ofKind('alignment', 9))).toHaveLength(8);
  });
});
