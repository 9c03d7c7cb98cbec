import { expect, it } from 'vitest';
import { usesOf } from '../../../src/components/parts/links.ts';
import type { Organization } from '../../../src/schemas/organization.ts';

type Hosting = NonNullable<Organization['hosting']>;

const hostingOf = (hosting: Hosting, purpose?: string) => {
  const organization = { name: 'Example', site: { origin: 'https://trust.example.com' }, language: 'en', hosting };
  return usesOf({ id: 'cdn', details: { name: 'CDN', purpose } }, { aiFeatures: [], organization }).hosting;
};

const edge: Hosting[number] = { provider: 'CDN', subprocessor: 'cdn', role: 'edge', runs: 'Filters all traffic.' };

it('what an entry says of its purpose is not said again of its hosting', () => {
  expect(hostingOf([edge])).toEqual([edge]);
  expect(hostingOf([edge], 'Filters all traffic.')).toEqual([]);
  const placed = { ...edge, country: 'DE' };
  expect(hostingOf([placed], 'Filters all traffic.')).toEqual([{ ...placed, runs: undefined }]);
});
