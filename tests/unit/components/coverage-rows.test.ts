import { expect, it } from 'vitest';
import { coverageRows } from '../../../src/components/certifications/coverage-rows.ts';
import { resolveCrosswalks } from '../../../src/model/crosswalk.ts';
import { trustCenter } from '../model/register-sample.ts';

const rowOf = (refs: string[], from?: string) =>
  coverageRows(
    trustCenter(
      {
        commitments: [
          {
            id: 'notice',
            data: {
              title: 'A',
              kind: 'within',
              towards: 'authority',
              controls: refs,
              values: [{ from, value: '24 hours' }],
            },
          },
        ],
      },
      '2026-11-20',
    ).crosswalks,
  )[0];

it.each([
  [['nis2:Art. 23(4)(a)', 'nis2:Art. 23(4)(b)'], '2 of 23', undefined, [2 / 23]],
  [['nis2:Art. 23'], 'Art. 23, not point by point', undefined, []],
  [
    ['nis2:Art. 20', 'nis2:Art. 21(4)', 'nis2:Art. 23'],
    '1 of 23',
    'also Art. 20, Art. 23, not point by point',
    [1 / 23],
  ],
  [['gdpr:Art. 28', 'gdpr:Art. 32', 'gdpr:Art. 33'], '3 articles or sections, not point by point', undefined, []],
])('what answers to %j is told as %j, %j', (refs, text, note, shares) => {
  const row = rowOf(refs);
  expect([row?.text, row?.note, row?.parts.map(({ share }) => share)]).toEqual([text, note, shares]);
});

it.each([
  [['in-progress'], '1 of 93', 'also 1 in progress'],
  [['in-progress', 'in-progress', 'planned'], '1 of 93', 'also 2 in progress, 1 planned'],
] as const)('what is %j is named beside what is in place', (states, text, note) => {
  const safeguards = ['in-place' as const, ...states].map((status, index) => ({
    id: `safeguard-${String(index)}`,
    data: {
      title: 'A',
      statement: 'A.',
      category: 'governance' as const,
      status,
      controls: [`iso27001-2022:A.5.${String(index + 1)}` as const],
    },
  }));
  const [row] = coverageRows(resolveCrosswalks({ safeguards, documents: [], commitments: [], questions: [] }));
  expect([row?.text, row?.note]).toEqual([text, note]);
});

it('the name of a framework tells its year once', () => {
  expect(rowOf(['nis2:Art. 23'])?.label).toBe('NIS2 Directive (EU) 2022/2555');
  expect(rowOf(['soc2:CC9.2'])?.label).toMatch(/\d{4}/);
});

it('a whole that is only planned to be answered to is not told as if it were', () => {
  expect(rowOf(['nis2:Art. 23'], '2027-01-01')?.note).toBeUndefined();
});
