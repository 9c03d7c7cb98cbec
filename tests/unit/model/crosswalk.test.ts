import { describe, expect, it } from 'vitest';
import { countedControls, frameworkById } from '../../../src/frameworks/registry.ts';
import { resolveCommitment } from '../../../src/model/commitments.ts';
import type { Entry } from '../../../src/model/content.ts';
import { resolveCrosswalks, rowsByGroup, type CrosswalkInput } from '../../../src/model/crosswalk.ts';
import { resolvePolicies } from '../../../src/model/documents.ts';
import type { Control } from '../../../src/schemas/control.ts';
import type { Question } from '../../../src/schemas/texts.ts';
import { policyEntries, type Versions } from './version-sample.ts';

const nothing: CrosswalkInput = { safeguards: [], documents: [], commitments: [], questions: [] };

const safeguard = (id: string, status: Control['status'], ...controls: string[]): Entry<Control> => ({
  id,
  data: { title: id, category: 'governance', statement: 'Done.', status, controls },
});

const question = (...controls: string[]): Entry<Question> => ({
  id: 'q',
  data: { question: 'Is it?', answer: 'yes', group: 'General', controls },
});

const policies = (versions: Versions) => resolvePolicies(policyEntries('access', versions), '2026-11-20');

const promise = (from: string, ...controls: string[]) =>
  resolveCommitment(
    {
      id: 'p',
      data: { title: 'P', kind: 'within', towards: 'customers', controls, values: [{ from, value: '1 day' }] },
    },
    '2026-11-20',
  );

/** The counts of one framework, told as in-place, in-progress, planned, none. */
function counts(input: Partial<CrosswalkInput>, framework: string): number[] | undefined {
  const found = resolveCrosswalks({ ...nothing, ...input }).find((crosswalk) => crosswalk.framework.id === framework);
  return found && [found.counts['in-place'], found.counts['in-progress'], found.counts.planned, found.counts.none];
}

describe('coverage', () => {
  it.each([
    ['one requirement', 'soc2:CC9.2', 1],
    ['none of the parts of a whole article', 'nis2:Art. 20', 0],
    ['one part of an article', 'nis2:Art. 20(1)', 1],
    ['none of the parts of a section of a withdrawn edition', 'iso27001-2013:A.15.1', 0],
    ['nothing, of a clause that coverage leaves out', 'iso27001-2022:6.1.2', 0],
  ])('counts %s', (_, ref, covered) => {
    const framework = ref.split(':')[0] ?? '';
    const total = countedControls(frameworkById(framework) ?? expect.fail(ref)).length;
    expect(counts({ safeguards: [safeguard('a', 'in-place', ref)] }, framework)).toEqual([
      covered,
      0,
      0,
      total - covered,
    ]);
  });

  it.each([
    ['a safeguard in place', { safeguards: [safeguard('a', 'in-place', 'soc2:CC9.2')] }, 'in-place'],
    ['a safeguard in progress', { safeguards: [safeguard('a', 'in-progress', 'soc2:CC9.2')] }, 'in-progress'],
    ['a safeguard that is planned', { safeguards: [safeguard('a', 'planned', 'soc2:CC9.2')] }, 'planned'],
    [
      'the best of several',
      {
        safeguards: [
          safeguard('a', 'planned', 'soc2:CC9.2'),
          safeguard('b', 'in-place', 'soc2:CC9.2'),
          safeguard('c', 'in-progress', 'soc2:CC9.2'),
        ],
      },
      'in-place',
    ],
    [
      'a policy in force',
      { documents: policies({ '1.0': { effective: '2026-01-01', controls: ['soc2:CC9.2'] } }) },
      'in-place',
    ],
    ['a promise that holds', { commitments: [promise('2026-11-20', 'soc2:CC9.2')] }, 'in-place'],
    ['a promise to come', { commitments: [promise('2026-11-21', 'soc2:CC9.2')] }, 'planned'],
    ['a question alone', { questions: [question('soc2:CC9.2')] }, 'none'],
  ] as const)('by %s is %s', (_, input, coverage) => {
    const [crosswalk] = resolveCrosswalks({ ...nothing, ...input });
    expect(crosswalk?.rows.map((row) => [row.ref, row.coverage])).toEqual([['soc2:CC9.2', coverage]]);
    const total = countedControls(frameworkById('soc2') ?? expect.fail('soc2')).length;
    expect(crosswalk?.counts[coverage]).toBe(coverage === 'none' ? total : 1);
  });

  it('counts a part by what refers to it, whatever refers to its whole', () => {
    const both = [safeguard('a', 'in-place', 'nis2:Art. 20'), safeguard('b', 'planned', 'nis2:Art. 20(1)')];
    expect(counts({ safeguards: both }, 'nis2')?.slice(0, 3)).toEqual([0, 0, 1]);
    expect(counts({ safeguards: both.toReversed() }, 'nis2')?.slice(0, 3)).toEqual([0, 0, 1]);
  });

  it.each([
    ['a whole article', ['nis2:Art. 23'], ['Art. 23'], 15],
    ['a whole article and one of its points', ['nis2:Art. 23', 'nis2:Art. 23(1)'], ['Art. 23'], 15],
    ['two articles', ['nis2:Art. 20', 'nis2:Art. 23'], ['Art. 20', 'Art. 23'], 13],
    ['one point', ['nis2:Art. 23(1)'], [], 22],
    ['a clause that coverage leaves out', ['iso27001-2022:6.1.2'], [], 93],
  ])('of %s names what is referred to as a whole, and what nothing refers to', (_, refs, wholes, unnamed) => {
    const [crosswalk] = resolveCrosswalks({ ...nothing, safeguards: [safeguard('a', 'in-place', ...refs)] });
    expect(crosswalk?.wholes.map(({ control }) => control.id)).toEqual(wholes);
    expect(crosswalk?.unnamed).toBe(unnamed);
  });

  it('names no whole that only a question refers to', () => {
    const [crosswalk] = resolveCrosswalks({ ...nothing, questions: [question('nis2:Art. 23')] });
    expect([crosswalk?.wholes, crosswalk?.unnamed]).toEqual([[], 23]);
  });

  it('adds up to all requirements that are counted, however many answer to one', () => {
    const refs = ['gdpr:Art. 28', 'gdpr:Art. 28(3)', 'gdpr:Art. 28(3)(a)', 'gdpr:Art. 32'];
    const all = counts(
      { safeguards: [safeguard('a', 'in-place', ...refs), safeguard('b', 'planned', ...refs)] },
      'gdpr',
    );
    expect(all?.slice(0, 3)).toEqual([1, 0, 0]);
    expect(all?.reduce((sum, part) => sum + part)).toBe(
      countedControls(frameworkById('gdpr') ?? expect.fail('gdpr')).length,
    );
  });

  it.each([
    [
      'superseded',
      { '1.0': { effective: '2025-01-01', controls: ['soc2:CC9.2'] }, '2.0': { effective: '2026-01-01' } },
    ],
    ['to come', { '1.0': { effective: '2027-01-01', controls: ['soc2:CC9.2'] } }],
    ['withdrawn', { '1.0': { effective: '2025-01-01', withdrawn: '2026-01-01', controls: ['soc2:CC9.2'] } }],
  ])('leaves out what a version says that is %s', (_, versions) => {
    expect(resolveCrosswalks({ ...nothing, documents: policies(versions) })).toEqual([]);
  });
});

describe('a crosswalk', () => {
  const input: CrosswalkInput = {
    safeguards: [
      safeguard('late', 'in-place', 'iso27001-2022:A.5.10', 'iso27001-2022:A.5.9', 'nis2:Art. 23'),
      safeguard('early', 'planned', 'iso27001-2022:A.5.9', 'iso27001-2022:A.8.1'),
    ],
    documents: policies({ '1.0': { controls: ['iso27001-2013:A.15.1', 'iso27001-2022:A.5.9'] } }),
    commitments: [promise('2026-01-01', 'nis2:Art. 23')],
    questions: [question('nis2:Art. 23', 'nothing:known')],
  };

  it('exists for each framework that anything refers to, in their order', () => {
    expect(resolveCrosswalks(input).map(({ href }) => href)).toEqual([
      '/controls/iso27001-2022/',
      '/controls/iso27001-2013/',
      '/controls/nis2/',
    ]);
    expect(resolveCrosswalks(nothing)).toEqual([]);
  });

  it('is whole only where the company publishes it; else it is what is referred to', () => {
    expect(resolveCrosswalks(input, ['nis2', 'soc2']).map(({ framework, whole }) => [framework.id, whole])).toEqual([
      ['iso27001-2022', false],
      ['iso27001-2013', false],
      ['nis2', true],
    ]);
    expect(resolveCrosswalks(input).some(({ whole }) => whole)).toBe(false);
  });

  it('lists each requirement once, as its framework prints them', () => {
    const [iso] = resolveCrosswalks(input);
    expect(iso?.rows.map(({ ref }) => ref)).toEqual([
      'iso27001-2022:A.5.9',
      'iso27001-2022:A.5.10',
      'iso27001-2022:A.8.1',
    ]);
  });

  it('names all that answers to a requirement', () => {
    const [iso, , nis2] = resolveCrosswalks(input);
    const [first] = iso?.rows ?? [];
    expect(first?.answers.safeguards.map(({ id }) => id)).toEqual(['late', 'early']);
    expect(first?.answers.documents.map(({ ref }) => ref)).toEqual(['policies/access']);
    const [article] = nis2?.rows ?? [];
    expect(article?.answers.commitments.map(({ id }) => id)).toEqual(['p']);
    expect(article?.answers.questions.map(({ id }) => id)).toEqual(['q']);
    expect(article?.answers.documents).toEqual([]);
  });

  it('stands under the groups of its framework that have a row', () => {
    const [iso] = resolveCrosswalks(input);
    expect(iso && rowsByGroup(iso).map(({ rows }) => rows.map(({ control }) => control.id))).toEqual([
      ['A.5.9', 'A.5.10'],
      ['A.8.1'],
    ]);
  });
});
