import { expect, it } from 'vitest';
import type { Content } from '../../../src/model/content.ts';
import { trustCenter } from './register-sample.ts';

const content = {
  advisories: [
    {
      id: 'ex-2026-01',
      data: {
        title: 'Files of others could be read',
        severity: 'high',
        affected: ['Example before 4.2'],
        published: '2026-05-01',
        fixedOn: '2026-06-10',
        credits: ['rivera', 'A tester'],
        updated: [{ on: '2026-06-12', summary: 'The fix is out.' }],
        withdrawn: { on: '2026-06-14', reason: 'It was no flaw.' },
      },
    },
  ],
  acknowledgments: [{ id: 'rivera', data: { researcher: 'M. Rivera', date: '2026-06-11' } }],
  updates: [
    {
      id: '2026-05-02-outage',
      data: { title: 'Outage', kind: 'incident', starts: '2026-05-02T08:00:00Z', ends: '2026-06-13T09:00:00Z' },
    },
    {
      id: '2026-05-03-network',
      data: { title: 'Network', kind: 'maintenance', starts: '2026-06-13T08:00:00Z', ends: '2026-06-13T09:00:00Z' },
    },
  ],
  questions: [{ id: 'q1', data: { question: 'Is data encrypted?', answer: 'yes', reviewed: '2026-06-15' } }],
  reports: [{ id: 'soc-2', data: { title: 'SOC 2', kind: 'audit-report', access: 'nda', issued: '2026-06' } }],
} as unknown as Partial<Content>;

/** The dates of records that readers see, with those who are thanked by id. */
const told = (asOf: string): string[] => {
  const { advisories, updates, questions, reports } = trustCenter(content, asOf);
  return JSON.stringify({ advisories, updates, questions, reports }).match(/2026-06[-\d]*|rivera/g) ?? [];
};

it('a look back tells of nothing that was done later', () => {
  // Maintenance is planned, so its days are known.
  expect(told('2026-05-20')).toEqual(['2026-06-13', '2026-06-13']);
});

it('later everything is told', () => {
  expect(told('2026-07-01').sort()).toEqual([
    '2026-06',
    '2026-06-10',
    '2026-06-12',
    '2026-06-13',
    '2026-06-13',
    '2026-06-13',
    '2026-06-14',
    '2026-06-15',
    'rivera',
  ]);
});
