import { describe, expect, it } from 'vitest';
import { hosting, location } from '../../../src/schemas/places.ts';
import { verdict } from './messages.ts';

const city = 'city: aws:eu-west-1 is in Dublin, not in Frankfurt';
const country = 'country: aws:eu-west-1 is in Dublin, IE, not in DE';

describe('a place', () => {
  it.each([
    ['a country', { country: 'DE' }],
    ['a city in a country', { country: 'DE', city: 'Kassel' }],
    ['a region, which tells the rest', { region: 'aws:eu-west-1' }],
    ['a region with what it tells', { region: 'aws:eu-west-1', country: 'IE', city: 'Dublin' }],
    ['a region of a whole state, with a town', { region: 'aws:us-east-2', city: 'Columbus' }],
  ])('may be %s', (_, value) => {
    expect(verdict(location, value)).toBe('accepted');
    expect(verdict(hosting, value)).toBe('accepted');
  });

  it.each([
    ['Frankfurt in Ireland', { region: 'aws:eu-west-1', city: 'Frankfurt' }, city],
    ['Germany in Ireland', { region: 'aws:eu-west-1', country: 'DE' }, country],
    ['both', { region: 'aws:eu-west-1', country: 'DE', city: 'Frankfurt' }, `${country}\n${city}`],
    [
      'the United Kingdom by another name',
      { country: 'UK' },
      'country: "UK" is no country code of ISO 3166-1; did you mean GB?',
    ],
    ['an unknown field', { country: 'DE', zip: '34117' }, 'Unrecognized key: "zip"'],
  ])('is refused: %s', (_, value, message) => {
    expect(verdict(location, value)).toBe(message);
    expect(verdict(hosting, value)).toBe(message);
  });

  it('of processing has a country, or a region that tells it', () => {
    expect(verdict(location, { city: 'Kassel' })).toBe('country: expected a country or a region');
    expect(verdict(location, {})).toBe('country: expected a country or a region');
  });
});

describe('a host', () => {
  it.each([
    ['named without its place', { provider: 'A certified provider' }, 'accepted'],
    ['that is not named', { runs: 'A certified provider does the hosting.' }, 'accepted'],
    ['with a town and no country', { provider: 'Own', city: 'Kassel' }, 'country: expected a country or a region'],
    [
      'that is everywhere and in one country',
      { provider: 'CDN', country: 'FR', worldwide: true },
      'worldwide: expected a country or region, or worldwide, and not both',
    ],
    ['that is nobody and nowhere', { role: 'primary' }, 'expected a provider, a country, a region or what runs there'],
  ])('%s: %j', (_, value, message) => {
    expect(verdict(hosting, value)).toBe(message);
  });
});
