import { expect, test } from '@playwright/test';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { candor, copyOfExample, installedPackage, npxCandor, scratch } from './command.ts';

/** Every file of a folder, with its content. */
function filesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length), readFileSync(file, 'latin1')];
    }),
  );
}

test("the package builds the same bytes as the checkout, and writes only in the user's project", () => {
  const project = installedPackage();
  const example = copyOfExample('fennimoor');
  for (const name of ['content', 'public']) cpSync(join(example, name), join(project, name), { recursive: true });
  const before = filesOf(join(project, 'node_modules', 'candor'));

  const built = npxCandor(project, ['build']);
  expect(built.text).toContain('Built ');
  expect(built.status).toBe(0);
  const out = scratch('out');
  expect(candor(['build', '--site', example, '--out', out]).status).toBe(0);
  expect(filesOf(join(project, 'dist'))).toEqual(filesOf(out));
  expect(filesOf(join(project, 'node_modules', 'candor'))).toEqual(before);

  rmSync(join(project, 'content', 'organization.yaml'));
  const { status, text } = npxCandor(project, ['check']);
  expect(status).toBe(1);
  expect(text).toContain('organization.yaml');
});

test('the package names its commands as npx runs them', () => {
  const project = installedPackage();
  expect(npxCandor(project, ['--help']).text).toContain('npx candor <command> [options]');
  expect(npxCandor(project, ['build', '--help']).text).toContain('npx candor build [options]');
  expect(npxCandor(project, ['verify']).text).toContain('npx candor verify https://trust.example.com/');
});
