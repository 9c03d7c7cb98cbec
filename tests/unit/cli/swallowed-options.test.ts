import { expect, it, vi } from 'vitest';
import { commandLine } from './command-line.ts';

const { run } = commandLine();

it.each([
  ['check --site=/acme', ['check'], { site: '/acme' }, '--site', 'npm run check -- --site /acme'],
  ['check --site /acme', ['check', '/acme'], { site: 'true' }, '--site', 'npm run check -- --site /acme'],
  ['check --site', ['check'], { site: 'true' }, '--site', 'npm run check -- --site DIR'],
  [
    'check --strict --as-of=2026-01-01',
    ['check'],
    { strict: 'true', as_of: '2026-01-01' },
    '--as-of, --strict',
    'npm run check -- --as-of 2026-01-01 --strict',
  ],
  [
    'security-txt --site="/our center"',
    ['security-txt'],
    { site: '/our center' },
    '--site',
    'npm run security-txt -- --site "/our center"',
  ],
  [
    'new policy "Access Control" --site /acme',
    ['new', 'policy', 'Access Control', '/acme'],
    { site: 'true' },
    '--site',
    'npm run new -- policy "Access Control" --site /acme',
  ],
  [
    'import document a.md --dry-run',
    ['import', 'document', 'a.md'],
    { dry_run: 'true' },
    '--dry-run',
    'npm run import -- document a.md --dry-run',
  ],
] as const)(
  'tells how to write "npm run %s", whose options npm keeps for itself',
  async (_, args, kept, names, line) => {
    for (const [name, value] of Object.entries(kept)) vi.stubEnv(`npm_config_${name}`, value);
    expect(await run(...args)).toEqual({
      code: 2,
      out: '',
      err: `npm kept ${names} for itself, so nothing was done: options stand after "--".\nWrite it as: ${line}\n`,
    });
  },
);

it('takes what npm itself is set to for no option of a command', async () => {
  vi.stubEnv('npm_config_yes', 'true');
  vi.stubEnv('npm_config_key', 'a client certificate');
  expect((await run('verify', 'nowhere')).err).toMatch(/^There is no folder /);
  expect((await run('init')).err).toMatch(/^Say where/);
});
