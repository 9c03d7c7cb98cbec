import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Manifest = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>;
};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const node = JSON.parse(readFileSync('scripts/node/package.json', 'utf8')) as Manifest;

/** Whether `path`, a folder of node_modules or '' for the checkout, finds a package of that name. */
function finds(path: string, name: string): boolean {
  if (packages[`${path ? `${path}/` : ''}node_modules/${name}`]) return true;
  return path !== '' && finds(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}

test('locks every package for every platform, since `npm ci` refuses a lockfile that lacks one', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !finds(path, name)),
  );
  expect(missing).toEqual([]);
});

test('names no registry host and has the integrity of every package', () => {
  const own = ['', 'scripts/node', 'node_modules/node-of-the-checkout'];
  const locked = Object.entries(packages).filter(([path]) => !own.includes(path));
  expect(locked.length).toBeGreaterThan(100);
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  expect(locked.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
});

test('every dependency is pinned exactly and listed with its reason', () => {
  const reasons = readFileSync('docs/dependencies.md', 'utf8');
  const dependencies = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((field) =>
    [manifest, node].flatMap((of) => Object.entries(of[field] ?? {})),
  );
  expect(dependencies.length).toBeGreaterThan(20);
  for (const [name, version] of dependencies) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(
      reasons.split('\n').some((row) => row.includes(`\`${name}\``) && row.includes(version)),
      name,
    ).toBe(true);
  }
});
