import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/model/calendar.ts';
import type { Content } from '../../../src/model/content.ts';
import { updatesFeed } from '../../../src/renditions/feed.ts';
import { trustCenter } from '../model/register-sample.ts';

const RELEASE = '2026-06-30';

const idsOn = (content: Partial<Content>, asOf: string): string[] =>
  updatesFeed(trustCenter(content, asOf)).items.map(({ id }) => id);

describe('ids in feeds stay', () => {
  it('when an erratum corrects the days of released values, and values are added', () => {
    const commitment = (froms: readonly string[]): Partial<Content> => ({
      commitments: [
        {
          id: 'breach',
          data: {
            title: 'Notice of a breach',
            kind: 'within',
            values: [{ value: '72 hours' }, ...froms.map((from) => ({ from, value: '48 hours' }))],
          },
        },
      ],
    });
    const days = fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(days, fc.array(fc.nat(9), { minLength: 5 }), days, (released, moved, added) => {
        // Ten days apart, so that a correction changes their days and not their order.
        const places = [...released].sort((a, b) => a - b).map((place) => place * 10);
        const first = places.map((place) => addDays('2025-01-01', place));
        const corrected = places.map((place, index) => addDays('2025-01-01', place + (moved[index] ?? 0)));
        const later = added.map((day) => addDays(RELEASE, day));
        const after = new Set(idsOn(commitment([...later, ...corrected]), '2027-06-01'));
        expect(idsOn(commitment(first), RELEASE).filter((id) => !after.has(id))).toEqual([]);
      }),
    );
  });

  it('when the dates of a certification are edited', () => {
    const certification = (validFrom: string, expires: string): Partial<Content> => ({
      certifications: [
        {
          id: 'iso',
          data: { standard: 'ISO/IEC 27001', kind: 'certification', status: 'achieved', validFrom, expires },
        },
      ],
    });
    const days = fc.tuple(fc.nat(300), fc.nat(200));
    fc.assert(
      fc.property(days, days, ([from, to], [newFrom, newTo]) => {
        const on = (start: number, end: number): string[] =>
          idsOn(certification(addDays('2025-01-01', start), addDays('2025-11-01', end)), RELEASE);
        expect(on(newFrom, newTo)).toEqual(expect.arrayContaining(on(from, to)));
      }),
    );
  });
});
