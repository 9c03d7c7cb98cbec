import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { commandLine } from '../cli/command-line.ts';
import { answerIn } from './author.ts';

const { folder, run } = commandLine();
const guide = readFileSync(join('docs', 'guide', 'moving-in.md'), 'utf8');

/** What stands in a fence of the guide, by the words that open it. */
function fenced(words: string): string {
  const text = new RegExp(`^(\`{3,})${words}\\n([\\s\\S]*?)^\\1$`, 'm').exec(guide)?.[2];
  if (text === undefined) throw new Error(`The guide has no fence "${words}".`);
  return text;
}

it('the guide shows what happens', async () => {
  await run('init', 'site', '--yes', '--as-of', '2026-06-30');
  mkdirSync(join(folder(), 'old'));
  for (const name of ['access-control.md', 'laptops.md']) {
    writeFileSync(join(folder(), 'old', name), fenced(`markdown ${name}`));
  }
  const command = ['import', 'document', 'old', '--site', 'site'];
  expect((await run(...command)).out).toBe(fenced('text'));
  const report = join(folder(), 'old.import-report.md');
  const { answers } = parse(fenced('yaml'), { schema: 'failsafe' }) as {
    answers: Record<string, Record<string, string>>;
  };
  writeFileSync(report, answerIn(readFileSync(report, 'utf8'), answers));
  expect(await run(...command, '--answers', 'old.import-report.md')).toMatchObject({ code: 0 });
  const written = (path: string) => readFileSync(join(folder(), 'site', 'content', 'policies', path), 'utf8');
  expect(written('access-control/1.4.md')).toBe(fenced('markdown result'));
  expect(written('laptops/2.0.md')).toContain('[who leaves](/policies/access-control/#offboarding)');
});
