import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadTypst, TYPST_PACKAGE_VERSION } from '../../../../src/renditions/pdf/typst.ts';

test('the compiler of this machine is found', () => {
  expect(loadTypst()).toHaveProperty('create');
});

const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  optionalDependencies: Readonly<Record<string, string>>;
};

test.each(['darwin arm64', 'darwin x64', 'linux arm64', 'linux x64', 'win32 arm64', 'win32 x64'])(
  '%s has a package of it, which is installed there',
  (machine) => {
    const [platform, arch] = machine.split(' ');
    const names = Object.entries(optionalDependencies).filter(([name]) => name.includes(`-${platform}-${arch}`));
    expect(names.length).toBeGreaterThan(0);
    for (const [name, version] of names) expect(version, name).toBe(TYPST_PACKAGE_VERSION);
    if (machine === `${process.platform} ${process.arch}`) return;
    // The package of another machine is not here: the message names what `npm ci` brings there.
    expect(() => loadTypst(platform, arch)).toThrow(names.map(([name]) => name).join(' or '));
  },
);

test.each([
  ['freebsd', 'x64'],
  ['linux', 'riscv64'],
])('%s %s has none, and hears where to build', (platform, arch) => {
  expect(() => loadTypst(platform, arch)).toThrow(
    `published for Linux, macOS and Windows on x64 and arm64; this machine is ${platform} ${arch}.\nBuild in a container`,
  );
});
