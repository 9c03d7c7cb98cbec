import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../cli/command-line.ts';
import { FIXTURES, importFixture } from './author.ts';
import { changed } from './fixtures.ts';
import { difference, listed, wordsIn, wordsShown, without } from './words.ts';

const { folder, run } = commandLine();

/** A text without the fields at its head, with or without the line that opens them. */
const body = (text: string): string => text.replace(/^(?:---\n)?(?:[\w\p{M}\p{L} ]+:.*\n| +.*\n)+---\n/u, '');
const read = (file: string): string => readFileSync(file, 'utf8');
const source = (path: string): string => read(join(FIXTURES, path));
const result = (report: string): string =>
  read(join(folder(), 'site', /`(content\/policies\/[^`]+)`/.exec(report)?.[1] ?? ''));

/** The words that the fields of a result hold, with the version that names its file. */
const inFields = (report: string): string[] => {
  const [, path = '', version = ''] = /`content\/(policies\/[^`]+\/([^`/]+)\.md)`/.exec(report) ?? [];
  const text = result(report);
  expect(path).not.toBe('');
  const values = [...text.slice(0, text.length - body(text).length).matchAll(/^(?:\w+:| {2}-) (.*)$/gm)];
  return wordsIn([version, ...values.map(([, value]) => value)].join(' '));
};

/** No error, and no warning but that nobody has released the document yet. */
const PASSED = /^Trust center: site\n(?:\S+ +warning +L005 [\s\S]*)?0 errors, /;

const policies = globSync('*.md', { cwd: FIXTURES }).sort();

describe.each(policies)('%s', (path) => {
  it('keeps every word, in the text or in a field, that the report does not list as taken out', async () => {
    const { report } = await importFixture(path, folder(), run);
    const { missing, added } = difference(wordsShown(body(source(path))), wordsShown(body(result(report))));
    const gone = without(missing, inFields(report));
    expect([gone.join(' '), added.join(' ')]).toEqual(changed[path]);
    expect(without(missing, listed(report).missing)).toEqual([]);
    expect(without(added, listed(report).added)).toEqual([]);
  });

  it('lists every word of the fields at its head', async () => {
    const { report } = await importFixture(path, folder(), run);
    const text = source(path);
    const head = text.slice(0, text.length - body(text).length);
    expect(without(wordsIn(head), wordsIn(report))).toEqual([]);
  });

  it('passes the gate once the questions are answered', async () => {
    const { report, last } = await importFixture(path, folder(), run);
    expect(last).toMatchObject({ code: 0, err: '' });
    expect(report).toMatch(/, 0 questions to answer\./);
    expect(result(report)).not.toContain('draft: true');
    const { out, code } = await run('check', '--site', 'site');
    expect(out).toMatch(PASSED);
    expect(code).toBe(0);
  });

  it('is written the same by the same answers', async () => {
    const first = await importFixture(path, folder(), run);
    const text = result(first.report);
    const file = join('import', path.replace(/\.md$/, '.import-report.md'));
    await run('import', 'document', join('import', path), '--site', 'site', '--answers', file);
    expect(read(join(folder(), file))).toBe(first.report);
    expect(result(first.report)).toBe(text);
  });
});

it('notices a word that is gone, one too many, and two that changed places', () => {
  const words = wordsShown('Keys live in the **vault**.');
  expect(words).toEqual(['Keys', 'live', 'in', 'the', 'vault']);
  expect(difference(words, wordsShown('Keys live in the.')).missing).toEqual(['vault']);
  expect(difference(words, wordsShown('Keys live in the old vault.')).added).toEqual(['old']);
  expect(difference(words, wordsShown('live Keys in the vault')).missing).toHaveLength(1);
});
