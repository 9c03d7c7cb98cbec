import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/check/rules.ts';
import { diagnoseSigned } from './example-site.ts';

/** The days ahead that rules which look ahead are asked about. */
const AHEAD = 30;

describe('the examples of every rule', () => {
  it.each(rules.map((rule) => [rule.name, rule] as const))(
    '%s',
    async (name, { code, severity, bad, good, looksAhead }) => {
      const within = looksAhead && AHEAD;
      const found = await diagnoseSigned(bad, within);
      expect(found.map((diagnostic) => [diagnostic.code, diagnostic.rule, diagnostic.severity])).toEqual([
        [code, name, severity],
      ]);
      for (const { message, hint } of found) {
        expect(message).toMatch(/^[^a-z].*[.?]$/s);
        expect(hint).toMatch(/[.?]$/s);
      }
      expect(await diagnoseSigned(good, within)).toEqual([]);
    },
  );
});

describe('the list of rules', () => {
  it('gives each rule a code and a name of its own', () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });
});
