import { expect, test } from 'vitest';
import { loadTypst } from '../../../../src/renditions/pdf/typst.ts';

test.runIf(process.platform === 'linux' && process.arch === 'x64')('the compiler of this machine is found', () => {
  expect(loadTypst()).toHaveProperty('create');
});

test.each([
  ['darwin', 'arm64'],
  ['win32', 'x64'],
  ['linux', 'arm64'],
])('%s %s has none, and hears where to build', (platform, arch) => {
  expect(() => loadTypst(platform, arch)).toThrow(
    `published for Linux on x64 alone; this machine is ${platform} ${arch}.\nBuild in a container`,
  );
});
