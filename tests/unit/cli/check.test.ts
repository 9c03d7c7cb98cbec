import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { commandLine } from './command-line.ts';

const { folder, run } = commandLine();
const GOOD = resolve('tests', 'fixtures', 'mistakes', 'good');

/** A copy of the good trust center, in which one text of a file is exchanged. */
function site(file = 'content/controls/siem.yaml', find = '', put = ''): string {
  const dir = join(folder(), 'site');
  cpSync(GOOD, dir, { recursive: true });
  const path = join(dir, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(find, put));
  return dir;
}

/** Nothing of the good trust center was released yet, which one warning says. */
const check = (dir: string, ...args: string[]) => run('check', '--site', dir, ...args);

it('ends with 0 where there are warnings only, and with 1 where there are more than allowed', async () => {
  const dir = site();
  expect(await check(dir)).toMatchObject({ code: 0, err: '' });
  expect(await check(dir, '--max-warnings', '1')).toMatchObject({ code: 0, err: '' });
  expect(await check(dir, '--max-warnings', '0')).toMatchObject({
    code: 1,
    err: 'There is 1 warning, and --max-warnings allows 0.\n',
  });
  expect((await check(dir, '--strict')).out).toContain('1 error, 0 warnings');
});

it('does not count notes', async () => {
  const dir = site('content/controls/mfa.yaml', 'soc2:CC6.1', "'iso27001-2013:A.9.4.2'");
  const { code, out } = await check(dir, '--max-warnings', '1');
  expect(code).toBe(0);
  expect(out).toContain('9:12  note  R009 withdrawn-edition');
  expect(out).toContain('It is now iso27001-2022:A.8.5.');
  expect(out).toMatch(/0 errors, 1 warning, 1 note\n$/);
});

it('warns of what comes within the days asked about', async () => {
  const dir = site('content/controls/siem.yaml', '2026-Q4', '2026-08-01');
  expect((await check(dir, '--within', '31d')).out).not.toContain('T016');
  const { code, out } = await check(dir, '--within', '32d');
  expect(code).toBe(0);
  expect(out).toContain('content/controls/siem.yaml:5:17  warning  T016 target-near');
  expect(out).toContain('It is to be reached by 2026-08-01, in 32 days; the status is still planned.');
});

it('ends with 1 where there is an error', async () => {
  expect((await check(site('content/organization.yaml', 'language:', 'langauge:'))).code).toBe(1);
});

it.each([
  ['--within', '60', '"60" is no time ahead: --within wants days, written like 60d.'],
  ['--max-warnings', 'few', '"few" is no number: --max-warnings wants one such as 0.'],
  [
    '--format',
    'sarf',
    '"sarf" is no format: --format wants one of terminal, json, github, sarif. Did you mean "sarif"?',
  ],
])('ends with 2 for %s %s', async (option, value, message) => {
  expect(await check(site(), option, value)).toEqual({ code: 2, out: '', err: `${message}\n` });
});

it('writes nothing but the JSON to standard output', async () => {
  const { out } = await check(site('content/organization.yaml', 'language:', 'langauge:'), '--format', 'json');
  const { diagnostics, summary } = JSON.parse(out) as { diagnostics: unknown[]; summary: unknown };
  expect(summary).toEqual({ errors: 1, warnings: 1, notes: 0 });
  expect(diagnostics[0]).toEqual({
    code: 'S001',
    rule: 'unknown-key',
    severity: 'error',
    file: 'content/organization.yaml',
    line: 12,
    column: 1,
    message: 'There is no field `langauge` here.',
    hint: 'Did you mean `language`?',
  });
});
