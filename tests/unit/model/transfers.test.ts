import { describe, expect, it } from 'vitest';
import { adequacyOn, isEea, needsMechanism } from '../../../src/model/transfers.ts';
import { countryCodes } from '../../../src/schemas/fields/places.ts';

describe('the European Economic Area', () => {
  it.each(['IE', 'DE', 'GR', 'HR', 'NO', 'IS', 'LI', 'RE'])('has %s', (country) => {
    expect(isEea(country)).toBe(true);
  });

  it.each(['GB', 'CH', 'US', 'TR', 'EL', 'UK'])('has no %s', (country) => {
    expect(isEea(country)).toBe(false);
  });

  it('has 27 member states, three more states, and seven territories with codes of their own', () => {
    expect([...countryCodes].filter(isEea)).toHaveLength(37);
  });
});

describe('an adequacy decision', () => {
  it.each([
    ['GB', '2021-06-27', false],
    ['GB', '2021-06-28', true],
    ['GB', '2025-06-28', true],
    ['GB', '2025-12-28', true],
    ['GB', '2031-12-27', true],
    ['GB', '2031-12-28', false],
    ['JP', '2019-01-22', false],
    ['JP', '2019-01-23', true],
    ['KR', '2021-12-16', false],
    ['KR', '2021-12-17', true],
    ['BR', '2026-01-25', false],
    ['BR', '2026-01-26', true],
    ['CH', '2026-11-20', true],
    ['CA', '2026-11-20', true],
    ['US', '2026-11-20', false],
    ['IN', '2026-11-20', false],
    ['DE', '2026-11-20', false],
  ])('on %s holds on %s: %s', (country, date, holds) => {
    expect(adequacyOn(country, date)).toBe(holds);
  });

  it('exists for fifteen countries and territories of ISO 3166-1', () => {
    expect([...countryCodes].filter((country) => adequacyOn(country, '2026-11-20'))).toHaveLength(15);
  });
});

describe('a transfer from the EEA', () => {
  it.each([
    ['within the EEA', 'SE', '2026-11-20', false],
    ['to an adequate country', 'NZ', '2026-11-20', false],
    ['to the United States, even after the Data Privacy Framework', 'US', '2026-11-20', true],
    ['to a country before its decision', 'BR', '2025-11-20', true],
    ['to a country whose decision has ended', 'GB', '2032-01-01', true],
    ['to the United Kingdom while Union law still covered it', 'GB', '2021-01-15', false],
    ['to a country without a decision', 'SG', '2026-11-20', true],
  ])('%s (%s, %s) needs a mechanism: %s', (_, country, date, needed) => {
    expect(needsMechanism(country, date)).toBe(needed);
  });
});
