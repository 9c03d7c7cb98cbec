import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** In megabytes; without bounds, each paper of the script takes about 17 more. */
const MORE = 8;

test('one paper with a large table after another takes no more memory', () => {
  const script = join('tests', 'unit', 'renditions', 'pdf', 'many-tables.ts');
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' });
  const papers = stdout.trim().split('\n').map(Number);
  // Until it has set a few it grows: they are kept on purpose.
  const [first = NaN] = papers.slice(5);
  expect((Number(papers.at(-1)) - first) / (papers.length - 6)).toBeLessThan(MORE);
});
