import { describe, expect, it } from 'vitest';
import { fieldItems, promiseTerm } from '#words/register-changes';
import { assuranceTitle, entryName, placesOf, usesTitle } from '#words/register';
import { factsOf, gapLine } from '#words/register-entries';

const complete = {
  name: 'Mail',
  dataAccess: 'None.',
  locations: [{ country: 'DE' }],
  transferMechanism: 'none-eea' as const,
  legalEntity: 'Mail Ltd',
  address: 'Street 1',
};

describe('a promise of notice', () => {
  it.each([
    [undefined, undefined, 'Notice period'],
    [undefined, '2024-02-01', 'Until 31 January 2024'],
    ['2024-02-01', undefined, 'In effect since 1 February 2024'],
    ['2027-01-01', undefined, 'In effect from 1 January 2027'],
    ['2024-02-01', '2027-01-01', 'In effect since 1 February 2024'],
  ])('from %s, replaced on %s: %s', (from, successor, term) => {
    expect(promiseTerm(from, successor, '2026-11-20')).toBe(term);
  });
});

describe('a field', () => {
  it('is told in the words of readers, an item each', () => {
    expect(fieldItems({ field: 'locations' }, [{ region: 'aws:eu-west-1' }, { country: 'US' }])).toEqual([
      'Dublin, Ireland',
      'United States',
    ]);
    expect(fieldItems({ field: 'transferMechanism' }, 'none-eea')).toEqual(['None needed within the EEA']);
    expect(fieldItems({ field: 'tier' }, 'high')).toEqual(['High']);
    expect(fieldItems({ field: 'purpose' }, 'high')).toEqual(['high']);
    expect(fieldItems({ field: 'address' }, undefined)).toEqual([]);
  });

  it('that is left out has no line', () => {
    expect(factsOf({ name: 'Mail' }, ['dataCategories', 'dataSubjects', 'legalEntity', 'website'])).toEqual([]);
  });

  it.each([
    [
      'everything that is looked for',
      { name: 'Mail' },
      false,
      'The register does not state: personal data, places of processing, transfer ground, legal entity, address.',
    ],
    [
      'less, where the places stand among those of the hosting',
      { name: 'Mail', legalEntity: 'Mail Ltd', address: 'Street 1' },
      true,
      'The register does not state: personal data, transfer ground.',
    ],
    ['nothing', complete, false, undefined],
  ])('that a data protection officer looks for is missed in one line: %s', (_, details, placesElsewhere, line) => {
    expect(gapLine(details, placesElsewhere, [{ details: complete }])).toBe(line);
  });

  it('and that the register states of no entry is not missed in one', () => {
    const others = [{ details: { name: 'Mail' } }, { details: { name: 'Host', address: 'Street 1' } }];
    expect(gapLine({ name: 'Mail' }, false, others)).toBe('The register does not state: address.');
    expect(gapLine({ name: 'Mail' }, false, others.slice(0, 1))).toBeUndefined();
  });

  it('leads to an address where it is one', () => {
    const details = { name: 'Mail', website: 'https://mail.example/', contact: 'privacy@mail.example' };
    expect(factsOf(details, ['website', 'contact', 'name'])).toEqual([
      { term: 'Website', items: ['mail.example'], link: 'https://mail.example/' },
      { term: 'Privacy contact', items: ['privacy@mail.example'], link: 'mailto:privacy@mail.example' },
      { term: 'Name', items: ['Mail'] },
    ]);
  });
});

it('names a city-state once', () => {
  expect(placesOf([{ region: 'aws:ap-southeast-1' }])).toBe('Singapore');
});

it('tells two entries of one company apart', () => {
  expect(entryName('Example', undefined)).toBe('Example');
  expect(entryName('Example', 'Hosting')).toBe('Example (Hosting)');
});

it.each([
  [{ certifications: ['SOC 2'] }, 'Certificates'],
  [{ safeguards: ['Reviewed.'] }, 'Safeguards'],
  [{ certifications: ['SOC 2'], safeguards: ['Reviewed.'] }, 'Certificates and safeguards'],
])('certificates and safeguards are named where they are stated: %j', (details, title) => {
  expect(assuranceTitle({ name: 'A', ...details })).toBe(title);
});

it.each([
  [1, [], 'AI features'],
  [0, [{ role: 'primary' as const }, { role: 'edge' as const }], 'Hosting'],
  [0, [{ role: 'edge' as const }], 'Network edge'],
  [2, [{}], 'AI features and hosting'],
])('what an entry does here is named: %i features, hosting %j', (features, hosting, title) => {
  expect(usesTitle(features, hosting)).toBe(title);
});
