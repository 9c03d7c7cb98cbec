// Proves that no regular expression of the program needs more than linear time: a text could stop it otherwise.
import { availableParallelism } from 'node:os';
import { check } from 'recheck';
import { patternsIn, type Pattern } from './collect.ts';

/**
 * Counts bound the search, never time, so that every machine finds the same: 1,000 steps for each character of the longest
 * text that is tried, where a pattern that reads it twice needs 50,000. Long repetitions (`{20,}`) are tried rather than
 * proved, since the proof takes minutes.
 */
const COUNTED = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  attackLimit: 100_000_000,
  maxAttackStringSize: 100_000,
  maxIteration: 5,
  maxRepeatCount: 9,
} as const;

/** The program has more than 800: with fewer than this, the search for them no longer works. */
const FEWEST = 500;

const [only = ''] = process.argv.slice(2);
const patterns = patternsIn('src').filter(({ file }) => file.includes(only));
if (patterns.length < (only === '' ? FEWEST : 1)) {
  console.error(
    `Only ${patterns.length} regular expressions found in src/: the search for them in tests/patterns/collect.ts misses some.`,
  );
  process.exit(1);
}
const texts = [...Map.groupBy(patterns, ({ source, flags }) => `/${source}/${flags}`).values()];
const count = texts.length;
const faults: string[] = [];

// The first call starts the program that all others share.
await check('', '');
await Promise.all(Array.from({ length: availableParallelism() }, checkNext));
console.log(faults.length > 0 ? faults.sort().join('\n') : `${count} regular expressions are linear.`);
process.exit(faults.length > 0 ? 1 : 0);

async function checkNext(): Promise<void> {
  for (let same = texts.pop(); same; same = texts.pop()) {
    const [first] = same;
    const fault = first && (await faultOf(first));
    if (fault)
      faults.push(...same.map(({ file, line, source, flags }) => `${file}:${line}: /${source}/${flags}: ${fault}`));
  }
}

/** Why a regular expression may need more than linear time, with a text that shows it. */
async function faultOf({ source, flags }: Pattern): Promise<string | undefined> {
  const found = await check(source, flags, COUNTED);
  if (found.status === 'safe') return undefined;
  if (found.status === 'unknown') return `not decided (${found.error.kind}). Write it more simply.`;
  return `${found.complexity.summary}, for example on ${found.attack.pattern}. Write it so that no text is read twice.`;
}
