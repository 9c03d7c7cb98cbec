import { describe, expect, it } from 'vitest';
import { measure, parameterValue, quantity } from '../../../src/schemas/fields/quantities.ts';
import { verdict } from './messages.ts';

describe('a quantity', () => {
  it.each(['100 Gbps', '99.9%', '99.9 %', '12 rounds', '600,000 iterations', '1 copy', '10 requests per minute'])(
    '%s is one',
    (text) => {
      expect(verdict(quantity, text)).toBe('accepted');
    },
  );

  it.each([
    ['no unit', '100'],
    ['an unknown unit', '12 parsecs'],
    ['no blank before a unit', '100Gbps'],
    ['commas out of place', '60,00 iterations'],
    ['a comma for a point', '99,9%'],
    ['a sign', '-5 copies'],
    ['no number', 'Gbps'],
    ['a number alone', 100],
  ])('is refused with %s: %j', (_, text) => {
    expect(verdict(quantity, text)).toBe(
      'expected a number and a unit, written like "100 Gbps", "99.9%" or "12 rounds"',
    );
  });
});

describe('what a promise measures', () => {
  it.each(['72 hours', '1 business day', '99.9%'])('may be %s', (text) => {
    expect(verdict(measure, text)).toBe('accepted');
  });

  it.each(['two weeks', '1 days', 'soon', '99.9'])('is not %s', (text) => {
    expect(verdict(measure, text)).toBe(
      'expected a duration such as "72 hours" or a quantity such as "100 Gbps" or "99.9%"',
    );
  });
});

describe('a technical value', () => {
  it.each(['AES-256', '256-bit keys', 'TLS 1.3', '365 days', '12 rounds', 'none', '3DES'])('may be %s', (text) => {
    expect(verdict(parameterValue, text)).toBe('accepted');
  });

  it.each(['2 day', '12 parsecs', '1,5 GB', '3.5 somethings'])('that begins with a figure is not %s', (text) => {
    expect(verdict(parameterValue, text)).toBe(
      'a value that begins with a figure is a duration or a quantity: expected a duration such as "72 hours" or a quantity such as "100 Gbps" or "99.9%"',
    );
  });
});
