import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from './command-line.ts';

const { folder, run } = commandLine();

test.each([
  ['an unknown command', ['chekc'], 'There is no command "chekc". Did you mean "check"?'],
  ['a command like nothing known', ['frobnicate'], 'There is no command "frobnicate".'],
  ['a name every object has', ['constructor'], 'There is no command "constructor".'],
  ['an unknown option', ['build', '--sit', 'x'], 'There is no option "--sit". Did you mean "--site"?'],
  ['an option without its value', ['build', '--site'], '--site needs a value: --site DIR'],
  ['an option where a value should be', ['build', '--site', '--out', 'x'], '--site needs a value: --site DIR'],
  ['a value for a switch', ['build', '--help=yes'], '--help takes no value.'],
  [
    'an argument that is no option',
    ['build', 'examples'],
    '"examples" is not expected here: every argument is an option, and options stand after "--".',
  ],
  ['a port out of range', ['start', '--port', '70000'], '"70000" is not a port: --port wants 0 to 65535.'],
])('refuses %s', async (_, args, message) => {
  expect(await run(...args)).toEqual({ code: 2, out: '', err: `${message}\n` });
});

test('names the folder that is not there, counted from where the user stands', async () => {
  const { code, err } = await run('check', '--site', 'acme');
  expect(code).toBe(2);
  expect(err).toBe(`There is no folder ${join(folder(), 'acme')}.\n`);
});

test('says in a sentence what the disk does not allow', async () => {
  symlinkSync('gone', join(folder(), 'broken'));
  writeFileSync(join(folder(), 'file'), '');
  const { code, err } = await run('build', '--out', 'broken');
  expect(code).toBe(2);
  expect(err).toBe(
    `The site cannot be built into ${join(folder(), 'broken')}: ${join(folder(), 'broken')} is a symbolic link to gone, which cannot be reached.\n`,
  );
  expect(await run('init', 'file/new', '--yes')).toMatchObject({
    code: 2,
    err: `A file cannot be read or written: a part of the path is a file, not a folder (${join(folder(), 'file', 'new')}).\n`,
  });
});

test('lists the commands', async () => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  expect(out).toMatch(/^ {2}build +Check every file and build the site$/m);
});

test('lists the options of a command', async () => {
  const { code, out } = await run('build', '--help');
  expect(code).toBe(0);
  expect(out).toMatch(/^ {2}--as-of DATE +The day to build for/m);
});
