import { expect, it } from 'vitest';
import { placeStanding } from '../../../src/model/transfers.ts';

it.each([
  [{ country: 'DE' }, 'eea'],
  [{ region: 'aws:eu-west-1' }, 'eea'],
  [{ region: 'aws:eu-west-2' }, 'adequate'],
  [{ country: 'JP' }, 'adequate'],
  [{ country: 'US' }, 'mechanism'],
  [{ region: 'aws:us-east-2' }, 'mechanism'],
])('%o is %s', (place, standing) => {
  expect(placeStanding(place, '2026-11-20')).toBe(standing);
});

it('follows the law of the day', () => {
  expect(placeStanding({ country: 'KR' }, '2021-12-16')).toBe('mechanism');
  expect(placeStanding({ country: 'KR' }, '2021-12-17')).toBe('adequate');
});
