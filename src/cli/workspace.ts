import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { packageFolder, projectFolder } from '../site/folder.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

/**
 * The folder that Astro works in, from the folder of Candor's code, which is the working folder. In a checkout it is the checkout. Where Candor is installed as a package it is a copy of the
 * package's code in the user's project, since Astro writes beside what it builds, and packages may be shared or read-only.
 * Dependencies are links to the packages that Candor's own code finds, whichever package manager put them there.
 */
export function workspace(): string {
  const root = process.cwd();
  const project = projectFolder();
  if (project === undefined) return root;
  const folder = join(project, '.candor');
  const code = join(folder, 'code');
  if (!isCopyOf(code, root)) copyCode(root, code);
  writeFileSync(join(folder, '.gitignore'), '*\n');
  linkDependencies(root, code);
  return code;
}

const manifestOf = (folder: string): string => readFileSync(join(folder, 'package.json'), 'utf8');

/** Whether a copy is complete and of the same code: the manifest, which has the hash of the code, is written last. */
function isCopyOf(copy: string, root: string): boolean {
  return existsSync(join(copy, 'package.json')) && manifestOf(copy) === manifestOf(root);
}

/** Copies aside first: another command may be using the copy that is there, or making one. */
function copyCode(root: string, code: string): void {
  const part = `${code}.${String(process.pid)}`;
  mkdirSync(part, { recursive: true });
  for (const name of ['src', 'astro.config.mjs', 'package.json'])
    cpSync(join(root, name), join(part, name), { recursive: true });
  rmSync(code, { recursive: true, force: true });
  renameSync(part, code);
}

function linkDependencies(root: string, code: string): void {
  const links = join(code, 'node_modules');
  // The manifest of the package lies above the one of its code.
  const { dependencies, optionalDependencies } = JSON.parse(manifestOf(dirname(root))) as Manifest;
  const versions: Record<string, string> = {};
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const found = packageFolder(name);
    // An optional one, for other machines.
    if (found === undefined) continue;
    const target = realpathSync(found);
    versions[name] = (JSON.parse(manifestOf(target)) as { readonly version: string }).version;
    const link = join(links, name);
    // Another command may be reading through a link that is right.
    if (lstatSync(link, { throwIfNoEntry: false }) && readlinkSync(link) === target) continue;
    rmSync(link, { recursive: true, force: true });
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(target, link, 'junction');
  }
  const lock = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock']
    .map((name) => join(dirname(code), '..', name))
    .find((file) => existsSync(file));
  const locked = lock && createHash('sha256').update(readFileSync(lock)).digest('hex');
  // Part of the keys of what is kept between builds.
  writeFileSync(join(code, 'installed.json'), JSON.stringify({ versions, locked }));
}
