import { describe, expect, it } from 'vitest';
import { checkTree } from '../../../src/check/check.ts';
import { treeOf } from '../../../src/check/read/tree.ts';
import { asReleased } from '../release/as-released.ts';
import { goodFiles, readMistakes, withMistake } from './mistakes.ts';

const good = goodFiles();
const NOW = new Date('2020-01-01T00:00:00Z');

it('finds nothing wrong with the good trust center', () => {
  expect(checkTree(treeOf(asReleased(good)), undefined, NOW).diagnostics).toEqual([]);
});

describe.each(readMistakes())('%s', (_, mistakes) => {
  it.each(mistakes.map((mistake) => [mistake.mistake, mistake] as const))('%s', (_name, mistake) => {
    const { diagnostics } = checkTree(treeOf(asReleased(withMistake(good, mistake))), undefined, NOW);
    const found = diagnostics.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`);
    expect(found).toEqual([`${mistake.code} ${mistake.at}`]);
  });
});
