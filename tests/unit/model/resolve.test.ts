import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/model/content.ts';
import { trustCenter } from './register-sample.ts';
import { policyEntries } from './version-sample.ts';

const single = (effective: string) => [{ id: '1.0', data: { id: 'X', title: 'X', effective } }];

const thanks = (id: string, date: string) => ({ id, data: { researcher: id, date } });

describe('a trust center', () => {
  it('with nothing but an organization is empty, and whole', () => {
    const center = trustCenter({}, '2026-11-20');
    expect(center.whitepaper).toBeUndefined();
    expect([center.documents, center.register, center.events, center.crosswalks]).toEqual([[], [], [], []]);
    expect(center.asOf).toBe('2026-11-20');
  });

  it('lists its documents: whitepaper, policies, disclosure policy', () => {
    const content = {
      whitepaper: single('2026-01-01'),
      policies: policyEntries('access', { '1.0': {} }),
      disclosure: single('2026-01-01'),
    };
    expect(trustCenter(content, '2026-11-20').documents.map(({ ref }) => ref)).toEqual([
      'whitepaper',
      'policies/access',
      'disclosure',
    ]);
  });

  it('keeps drafts in the preview only', () => {
    const policies = policyEntries('access', { '1.0': { draft: true } });
    const center = (drafts: boolean) => trustCenter({ policies }, '2026-11-20', drafts);
    expect(center(false).policies).toEqual([]);
    expect(center(true).policies).toHaveLength(1);
  });

  it('holds no thanks, advisories or notices of later days, and the newest first', () => {
    const content: Partial<Content> = {
      acknowledgments: [
        thanks('older', '2025'),
        thanks('later', '2026-11-21'),
        thanks('b', '2026-Q4'),
        thanks('a', '2026-10'),
        thanks('today', '2026-11-20'),
      ],
      updates: ['2026-11-21-x', '2026-11-19-x', '2026-11-20-x'].map((id) => ({
        id,
        data: { title: id, kind: 'news' },
      })),
      advisories: ['2026-11-21', '2026-11-19', '2026-11-20'].map((published) => ({
        id: published,
        data: { title: 'X', severity: 'low', affected: ['1'], published },
      })),
    };
    const center = trustCenter(content, '2026-11-20');
    expect(center.acknowledgments.map(({ id }) => id)).toEqual(['today', 'a', 'b', 'older']);
    expect(center.updates.map(({ id }) => id)).toEqual(['2026-11-20-x', '2026-11-19-x']);
    expect(center.advisories.map(({ id }) => id)).toEqual(['2026-11-20', '2026-11-19']);
  });

  it('keeps records by id, whatever the order of the files', () => {
    const questions = ['b', 'a-b', 'a', 'ab'].map((id) => ({
      id,
      data: { question: 'A?', answer: 'yes' as const, group: 'A' },
    }));
    expect(trustCenter({ questions }, '2026-11-20').questions.map(({ id }) => id)).toEqual(['a', 'a-b', 'ab', 'b']);
  });
});
