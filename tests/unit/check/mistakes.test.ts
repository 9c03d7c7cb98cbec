import { describe, expect, it } from 'vitest';
import { checkSignedTree } from '../../../src/check/check.ts';
import { treeOf } from '../../../src/check/read/tree.ts';
import { rules } from '../../../src/check/rules.ts';
import { asReleased } from '../release/as-released.ts';
import { goodFiles, readMistakes, withMistake, type Mistake } from './mistakes.ts';

const good = goodFiles();
const now = new Date('2020-01-01T00:00:00Z');
const topics = readMistakes();
const all = topics.flatMap(([, mistakes]) => mistakes);

interface Said {
  /** The code and the place of each finding. */
  readonly lines: readonly string[];
  /** All messages and hints. */
  readonly words: string;
}

const diagnosed = new Map<Mistake, Said>();

/** What the gate says of a mistake; the count at the end asks for all of them again. */
async function diagnose(mistake: Mistake): Promise<Said> {
  const before = diagnosed.get(mistake);
  if (before) return before;
  const tree = treeOf(withMistake(good, mistake));
  const { diagnostics } = await checkSignedTree(tree, { now, within: mistake.within });
  const said = {
    lines: diagnostics.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`),
    words: diagnostics.map(({ message, hint }) => `${message} ${hint}`).join('\n'),
  };
  diagnosed.set(mistake, said);
  return said;
}

const expected = ({ code, at }: Mistake): string => `${code} ${at}`;

it('finds nothing wrong with the good trust center', async () => {
  expect((await checkSignedTree(treeOf(asReleased(good)), { now, within: 30 })).diagnostics).toEqual([]);
});

describe.each(topics)('%s', (_, mistakes) => {
  it.each(mistakes.map((mistake) => [mistake.mistake, mistake] as const))('%s', async (_name, mistake) => {
    const { lines, words } = await diagnose(mistake);
    expect(lines).toEqual([expected(mistake)]);
    expect(words).toContain(mistake.says ?? '');
  });
});

it(`catches ${all.length} of ${all.length} mistakes, each at its line and column, and says nothing else`, async () => {
  const found = await Promise.all(all.map(async (mistake) => ({ mistake, lines: (await diagnose(mistake)).lines })));
  expect({
    caught: found.filter(({ mistake, lines }) => lines.some((line) => line.startsWith(mistake.code))).length,
    inPlace: found.filter(({ mistake, lines }) => lines.includes(expected(mistake))).length,
    saidBesides: found.flatMap(({ mistake, lines }) => lines.filter((line) => line !== expected(mistake))),
  }).toEqual({ caught: all.length, inPlace: all.length, saidBesides: [] });
  expect(all.length).toBeGreaterThanOrEqual(150);
});

it('has a mistake for each rule', () => {
  const codes = new Set(all.map(({ code }) => code));
  expect(rules.map(({ code }) => code).filter((code) => !codes.has(code))).toEqual([]);
});
