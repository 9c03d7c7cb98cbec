import { afterAll, expect, test, vi } from 'vitest';
import { commandLine } from './command-line.ts';

// Test files share their modules: the command must not be loaded yet, or it would really build, and must not stay as it is here.
vi.hoisted(() => {
  vi.resetModules();
});
afterAll(() => {
  vi.resetModules();
});

// As if on a Mac: the package of the parser, too, goes by the name of the machine, so that cannot be changed for all.
vi.mock(import('../../../src/renditions/pdf/typst.ts'), async (original) => {
  const module = await original();
  return { ...module, loadTypst: () => module.loadTypst('darwin', 'arm64') };
});

const { run } = commandLine();

test.each(['build', 'start'])('%s says before it begins that this machine makes no PDFs', async (command) => {
  expect(await run(command)).toEqual({
    code: 2,
    out: '',
    err: `PDFs are set by Typst, and its package is published for Linux on x64 alone; this machine is darwin arm64.
Build in a container, in WSL or in a pipeline, as docs/guide/machines.md says; "npm run check" works here.\n`,
  });
});

test('check needs no compiler', async () => {
  expect(await run('check', '--site', `${process.cwd()}/examples/fennimoor`)).toMatchObject({ code: 0 });
});
