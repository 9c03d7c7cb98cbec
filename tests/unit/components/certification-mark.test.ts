import { expect, it } from 'vitest';
import { certificationMark, marks } from '../../../src/components/parts/marks.ts';
import { certificationKinds } from '#words/certifications';

const held = marks.achieved;
const certified = ['certification', 'attestation'];
const others = (Object.keys(certificationKinds) as (keyof typeof certificationKinds)[]).filter(
  (kind) => !certified.includes(kind),
);

it.each(['certification', 'attestation'] as const)('a %s that is held carries the mark of a certificate', (kind) => {
  expect(marks[certificationMark({ kind }, 'achieved')]).toBe(held);
});

it.each(others)('a %s carries a mark of its own shape, in no color of approval', (kind) => {
  const mark = marks[certificationMark({ kind }, 'achieved')];
  const shapes = Object.values(marks).filter(({ path }) => path === mark.path);
  expect(mark.path).not.toBe(held.path);
  expect(mark.tone).toBe('plain');
  expect(shapes).toEqual([mark]);
});

it('a certificate that a provider holds carries another mark than one that is held', () => {
  const mark = marks[certificationMark({ kind: 'certification', inheritedFrom: 'aws' }, 'achieved')];
  expect(mark.path).not.toBe(held.path);
  expect(mark.tone).toBe('plain');
});

it.each(['in-progress', 'planned', 'expired'] as const)('what is %s carries that mark, whatever its kind', (state) => {
  for (const kind of ['certification', 'alignment'] as const) {
    expect(certificationMark({ kind }, state)).toBe(state);
    expect(certificationMark({ kind, inheritedFrom: 'aws' }, state)).toBe(state);
  }
});
