import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { parseControlRef, predecessors, successors } from '../../../src/frameworks/control-ref.ts';
import { frameworkById } from '../../../src/frameworks/registry.ts';

function refsOf(frameworkId: string): string[] {
  const framework = frameworkById(frameworkId);
  if (framework === undefined) throw new Error(`No framework ${frameworkId}`);
  return framework.controls.map((control) => `${framework.id}:${control.id}`);
}

const withoutFramework = (ref: string): string => ref.slice(ref.indexOf(':') + 1);

it.each([
  ['iso27001-2013:A.15.1.1', ['A.5.19']],
  ['iso27001-2013:A.15.1', ['A.5.19', 'A.5.20', 'A.5.21']],
  ['iso27001-2013:A.8.2', ['A.5.10', 'A.5.12', 'A.5.13']],
  ['iso27001-2013:A.18.2.3', ['A.5.36', 'A.8.8']],
  ['iso27001-2022:A.5.19', []],
  ['soc2:CC9.2', []],
  ['iso27001-2013:A.99', []],
])('%s is now %j', (ref, expected) => {
  expect(successors(ref)).toEqual(expected.map((id) => `iso27001-2022:${id}`));
});

it('maps every control and section of 2013 as published', () => {
  const lines = refsOf('iso27001-2013').map(
    (ref) => `${withoutFramework(ref)}>${successors(ref).map(withoutFramework).join(',')}`,
  );
  expect(createHash('sha256').update(lines.sort().join('\n')).digest('hex')).toBe(
    '1d0b0c1a41c87cba1eabd7facc7ce0baedd24d1de9c0be7dc015828f95bb5d97',
  );
});

it('leads only to counted controls that exist in 2022', () => {
  const targets = refsOf('iso27001-2013').flatMap(successors);
  expect(targets.length).toBeGreaterThan(114);
  expect(targets.filter((ref) => parseControlRef(ref)?.framework.id !== 'iso27001-2022')).toEqual([]);
});

it('leads back from 2022', () => {
  expect(predecessors('iso27001-2022:A.5.22')).toEqual(['iso27001-2013:A.15.2.1', 'iso27001-2013:A.15.2.2']);
  expect(predecessors('soc2:CC9.2')).toEqual([]);
});

it('finds the eleven controls that are new in 2022', () => {
  const annex = refsOf('iso27001-2022').filter((ref) => ref.includes(':A.'));
  expect(annex.filter((ref) => predecessors(ref).length === 0).map(withoutFramework)).toEqual([
    'A.5.7',
    'A.5.23',
    'A.5.30',
    'A.7.4',
    'A.8.9',
    'A.8.10',
    'A.8.11',
    'A.8.12',
    'A.8.16',
    'A.8.23',
    'A.8.28',
  ]);
});
