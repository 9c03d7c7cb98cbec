import { expect, it } from 'vitest';
import { hostingPlaces } from '../../../src/components/overview/overview.ts';
import type { Organization } from '../../../src/schemas/organization.ts';
import { placeRole, withoutPlaces } from '#words/data-map';
import { trustCenter } from '../model/register-sample.ts';

const hosting: Organization['hosting'] = [
  { provider: 'AWS', region: 'aws:ap-southeast-1' },
  { provider: 'AWS', region: 'aws:ap-south-1', role: 'standby' },
  { provider: 'CDN', worldwide: true, role: 'edge' },
];

it('says what a place is for only where that is stated', () => {
  const organization: Organization = {
    name: 'Example',
    site: { origin: 'https://trust.example.com' },
    language: 'en',
    hosting,
  };
  const places = hostingPlaces(trustCenter({ organization }, '2026-11-20'));
  expect(places.map(({ label, role }) => [label, placeRole[role]])).toEqual([
    ['Singapore', undefined],
    ['Mumbai', 'standby'],
    ['CDN', 'edge'],
  ]);
  expect(places.map(({ worldwide }) => worldwide)).toEqual([undefined, undefined, true]);
});

it('tells a town by its name, and the code of a provider as its region', () => {
  const organization: Organization = {
    name: 'Example',
    site: { origin: 'https://trust.example.com' },
    language: 'en',
    hosting,
  };
  const [first] = hostingPlaces(trustCenter({ organization }, '2026-11-20'));
  expect([first?.label, first?.note]).toEqual(['Singapore', 'AWS, region ap-southeast-1']);
});

it('says that a place is of a plan, and does not begin with its bare name', () => {
  const organization: Organization = {
    name: 'Example',
    site: { origin: 'https://trust.example.com' },
    language: 'en',
    plans: [{ id: 'enterprise', name: 'Enterprise' }],
    hosting: [{ country: 'BD', runs: 'Data, on request.', plans: ['enterprise'] }],
  };
  const [place] = hostingPlaces(trustCenter({ organization }, '2026-11-20'));
  expect(place?.note).toBe('Plan: Enterprise. Data, on request.');
});

it('speaks of providers only where one is named', () => {
  expect([withoutPlaces(true), withoutPlaces(false)]).toEqual(['Providers', 'How it is hosted']);
});
