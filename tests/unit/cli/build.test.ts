import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { put } from '../integrity/sealed-site.ts';
import { commandLine } from './command-line.ts';

const { folder, run } = commandLine();

it.each([
  ['that is given', ['--out', 'dist']],
  ['of every build', []],
])('a build deletes nothing that no build wrote from the folder %s', async (_, options) => {
  vi.stubEnv('CANDOR_OUT', join(folder(), 'dist'));
  put(folder(), 'dist/404.html', 'Not found');
  put(folder(), 'dist/thesis.txt', 'Mine');
  // A mistake, so that a build which went on would end at the gate.
  put(folder(), 'acme/content/organization.yaml', 'name: [\n');
  const { code, err } = await run('build', '--site', 'acme', ...options);
  expect(err).toContain(
    'it holds 404.html, thesis.txt, and no SHA256SUMS of an earlier site. Move them away, or choose',
  );
  expect(code).toBe(2);
  expect(existsSync(join(folder(), 'dist', 'thesis.txt'))).toBe(true);
});

it('names the host that was probably meant', async () => {
  put(folder(), 'acme/content/organization.yaml', 'name: [\n');
  const { code, err } = await run('build', '--site', 'acme', '--host', 'netlfy');
  expect(code).toBe(2);
  expect(err).toContain('There is no host "netlfy". Did you mean "netlify"?');
});
