import { expect, it } from 'vitest';
import type { Answers } from '../../../src/model/crosswalk.ts';
import { resolveCommitment } from '../../../src/model/commitments.ts';
import { resolvePolicies } from '../../../src/model/documents.ts';
import { frameworkById } from '../../../src/frameworks/registry.ts';
import { coverageMark } from '../../../src/components/parts/marks.ts';
import { coverageLabel, coverageWords, crosswalkText, crosswalkTitle } from '#words/frameworks';
import { policyEntries } from '../model/version-sample.ts';

const ref = 'soc2:CC9.2';
const safeguard = (status: 'in-place' | 'planned') => ({
  id: status,
  data: { title: 'A', category: 'governance' as const, statement: 'Done.', status, controls: [ref] },
});
const documents = resolvePolicies(policyEntries('access', { '1.0': { controls: [ref] } }), '2026-11-20');
const commitments = [
  resolveCommitment(
    {
      id: 'p',
      data: { title: 'P', kind: 'within', controls: [ref], towards: 'authority', values: [{ value: '1 day' }] },
    },
    '2026-11-20',
  ),
];

it.each([
  ['a safeguard', { safeguards: [safeguard('in-place')], documents, commitments }, 'In place'],
  [
    'a text that tells of it, before the safeguard is there',
    { safeguards: [safeguard('planned')], documents },
    'Documented',
  ],
  ['a promise alone', { commitments }, 'Committed'],
  [
    'a figure that is no promise of the company',
    { commitments: commitments.map((one) => ({ ...one, data: { ...one.data, promised: false } })) },
    'Stated',
  ],
] satisfies [string, Partial<Answers>, string][])(
  'a requirement is told after what answers to it: %s',
  (_, some, label) => {
    const answers: Answers = { safeguards: [], documents: [], commitments: [], questions: [], ...some };
    expect(coverageLabel({ coverage: 'in-place', answers })).toBe(label);
    expect(coverageWords({ coverage: 'in-place', answers, parts: 2 })).toBe(`${label}, not point by point`);
    expect(coverageMark({ coverage: 'in-place', answers }, false)).toBe(label === 'In place' ? 'in-place' : 'listed');
    expect(coverageMark({ coverage: 'in-place', answers }, true)).toBe('in-place');
  },
);

it.each([
  [22, 0, '22 of 23 requirements are not referred to here. That says nothing about whether they are met.'],
  [
    15,
    8,
    '15 of 23 requirements are not referred to here, and 8 only within what is referred to as a whole. That says nothing about whether they are met.',
  ],
  [1, 0, '1 of 23 requirements is not referred to here. That says nothing about whether they are met.'],
])('%i requirements that nothing refers to, and %i within a whole', (open, within, line) => {
  expect(crosswalkText.gapLine(open, within, 23)).toBe(line);
});

it.each([
  [true, 'Crosswalk to SOC 2'],
  [false, 'References to SOC 2'],
])('a page is called a crosswalk only where one is published: %s', (whole, title) => {
  expect(crosswalkTitle({ framework: frameworkById('soc2') ?? expect.fail('soc2'), whole })).toBe(title);
});

it('the end of an edition is told by who replaced it, and by when its certificates ended', () => {
  const { replaced } = frameworkById('iso27001-2013') ?? expect.fail('iso27001-2013');
  expect(replaced && crosswalkText.replaced(replaced)).toBe(
    'Note on the standard: this edition was replaced by the 2022 edition on 25 October 2022; certificates to it ended on 31 October 2025. Each requirement is shown with what it is in the 2022 edition.',
  );
});
