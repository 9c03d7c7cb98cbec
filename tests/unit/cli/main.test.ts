import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../../src/cli/main.ts';

const printed = { out: '', err: '' };

beforeEach(() => {
  printed.out = '';
  printed.err = '';
  vi.spyOn(console, 'log').mockImplementation((text: string) => void (printed.out += `${text}\n`));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void (printed.err += `${text}\n`));
  // A worker of Vitest may not change its folder; it stands at the root of the checkout already.
  vi.spyOn(process, 'chdir').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

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
  expect(await main(args)).toBe(2);
  expect(printed).toEqual({ out: '', err: `${message}\n` });
});

test('names the folder that is not there, counted from where the user stands', async () => {
  vi.stubEnv('INIT_CWD', '/somewhere');
  vi.stubEnv('TRUST_CENTER', '');
  expect(await main(['check', '--site', 'acme'])).toBe(2);
  expect(printed.err).toMatch(/^There is no folder .*somewhere.acme\.\n$/);
});

test('lists the commands', async () => {
  expect(await main(['--help'])).toBe(0);
  expect(printed.out).toMatch(/^ {2}build +Check every file and build the site$/m);
});

test('lists the options of a command', async () => {
  expect(await main(['build', '--help'])).toBe(0);
  expect(printed.out).toMatch(/^ {2}--as-of DATE +The day to build for/m);
});
