import { expect, test } from 'vitest';
import { realDate } from '../../../src/cli/site-options.ts';

test.each(['2026-03-01', '2028-02-29', '0001-01-01'])('takes %s for a day', (text) => {
  expect(realDate(text)).toBe(text);
});

test.each(['2026-02-29', '2026-13-01', '2026-3-1', '01.03.2026', '2026-03-01T00:00:00Z', 'today'])(
  'refuses %s as a day',
  (text) => {
    expect(() => realDate(text)).toThrow(
      `"${text}" is not a date: --as-of wants a day of the calendar, written like 2026-03-01.`,
    );
  },
);
