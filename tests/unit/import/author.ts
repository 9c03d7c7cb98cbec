import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Run } from '../cli/command-line.ts';
import { answers } from './fixtures.ts';

export const FIXTURES = join('tests', 'fixtures', 'import');

const SHEET = /(^## Answers$[\s\S]*?^(`{3,})yaml\n)([\s\S]*?)(^\2$)/m;

/** The sheet of answers at the end of a report, changed as an author changes it in an editor. */
export function answerIn(report: string, filled: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  return report.replace(SHEET, (_, head: string, __, yaml: string, tail: string) => {
    const sheet = parseDocument(yaml, { schema: 'failsafe' });
    for (const [path, answered] of Object.entries(filled)) {
      for (const [key, answer] of Object.entries(answered)) {
        if (sheet.hasIn(['answers', path, key])) sheet.setIn(['answers', path, key], answer);
      }
    }
    return head + sheet.toString({ lineWidth: 0 }) + tail;
  });
}

/** A font for Japanese, which does not come with Candor. */
const KOSUGI = join('node_modules', '@expo-google-fonts', 'kosugi', 'Kosugi_400Regular.ttf');

/**
 * Imports a fixture, or all of them as one folder where the path is empty, and answers every question: what is
 * proposed as proposed, the rest as `fixtures.ts` says.
 */
export async function importFixture(
  path: string,
  folder: string,
  run: (...args: readonly string[]) => Promise<Run>,
): Promise<{ report: string; last: Run }> {
  cpSync(FIXTURES, join(folder, 'import'), { recursive: true });
  await run('init', 'site', '--yes', '--as-of', '2026-06-30');
  cpSync(KOSUGI, join(folder, 'site', 'fonts', basename(KOSUGI)));
  const command = ['import', 'document', join('import', path), '--site', 'site'];
  const file = `${join(folder, 'import', path).replace(/\.md$/, '')}.import-report.md`;
  const inFolder = (name: string) => name.startsWith(`${path}/`);
  const filled = Object.fromEntries(
    Object.entries(answers).map(
      ([name, answered]) => [inFolder(name) ? name.slice(path.length + 1) : name, answered] as const,
    ),
  );
  let last = await run(...command);
  // An answer may lead to a question, as an address does whose link says only "here".
  for (let round = 0; last.out.includes('a draft until') && round < 3; round += 1) {
    writeFileSync(file, answerIn(readFileSync(file, 'utf8'), filled));
    last = await run(...command, '--answers', file);
  }
  return { report: readFileSync(file, 'utf8'), last };
}
