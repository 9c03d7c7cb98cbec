import { afterEach, beforeEach, expect, test } from 'vitest';
// Loaded before the machine looks like another: the package of the Markdown parser, too, goes by the name of the machine.
import '../../../src/cli/build.ts';
import '../../../src/cli/check.ts';
import '../../../src/cli/start.ts';
import { commandLine } from './command-line.ts';

const { run } = commandLine();

const machine = { platform: process.platform, arch: process.arch };

/** Lets this process say that it runs on another machine. */
function pretend(names: { readonly platform: string; readonly arch: string }): void {
  for (const [name, value] of Object.entries(names)) {
    Object.defineProperty(process, name, { ...Object.getOwnPropertyDescriptor(process, name), value });
  }
}

beforeEach(() => {
  pretend({ platform: 'freebsd', arch: 'x64' });
});

afterEach(() => {
  pretend(machine);
});

test.each(['build', 'start'])('%s says before it begins that this machine makes no PDFs', async (command) => {
  expect(await run(command)).toEqual({
    code: 2,
    out: '',
    err: `Typst makes the PDFs, and is published for Linux, macOS and Windows on x64 and arm64; this machine is freebsd x64.
Build in a container or in a pipeline, as docs/guide/machines.md says; "npm run check" works here.\n`,
  });
});

test('check needs no compiler', async () => {
  expect(await run('check', '--site', `${process.cwd()}/examples/fennimoor`)).toMatchObject({ code: 0 });
});
