import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..', '..');

export interface Outcome {
  readonly status: number | null;
  /** All that was printed. */
  readonly text: string;
}

const program = join(root, 'src', 'cli', 'candor.mjs');

/** Runs a command while this process goes on, which serves what the command asks for. */
export async function candorAside(args: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [program, ...args], { cwd: root, env: { ...process.env, INIT_CWD: root } });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(child, 'close');
  return { status: child.exitCode, text: Buffer.concat(chunks).toString('utf8') };
}

/** Runs Candor's command line as npm does: from the checkout, with the folder the user stands in named. */
export function candor(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  checkout: string = root,
): Outcome {
  const command = [join(checkout, 'src', 'cli', 'candor.mjs'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: checkout,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: checkout, ...env },
  });
  return { status, text: stdout + stderr };
}

/**
 * Candor checked out anew in another folder: its own sources, and caches that are empty. Its packages are those of this one.
 */
export function otherCheckout(): string {
  const folder = scratch('checkout');
  for (const name of ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'src']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')).filter((name) => !/^\.(?!bin)/.test(name))) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return folder;
}

/**
 * A project that Candor is installed in, packed from this checkout: only what the package states as its dependencies is beside
 * it. Gives back the folder of the project.
 */
export function installedPackage(): string {
  const checkout = otherCheckout();
  const project = scratch('project');
  const run = (command: string, args: readonly string[], cwd: string): string => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  for (const name of ['scripts', 'schemas', 'LICENSE', 'README.md']) {
    cpSync(join(root, name), join(checkout, name), { recursive: true });
  }
  const packed = run('npm', ['pack', '--silent'], checkout);
  run('tar', ['-xzf', join(checkout, packed)], project);
  const modules = join(project, 'node_modules');
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { readonly dev?: true; readonly link?: true }>>;
  };
  for (const [path, { dev, link }] of Object.entries(packages)) {
    if (dev || link || !/^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) || !existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(project, path)), { recursive: true });
    symlinkSync(join(root, path), join(project, path));
  }
  renameSync(join(project, 'package'), join(modules, 'candor'));
  return project;
}

/** Runs Candor's command line as npx does, from the package in a project. */
export function npxCandor(project: string, args: readonly string[]): Outcome {
  const command = [join(project, 'node_modules', 'candor', 'lib', 'src', 'cli', 'candor.mjs'), ...args];
  const env = { ...process.env, npm_command: 'exec', INIT_CWD: project };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8', env });
  return { status, text: stdout + stderr };
}

/** The environment of a machine whose disk lists the files of a folder the other way round. */
export const backwards = {
  NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'backwards-folders.mjs')).href}`,
};

/** A new empty folder for the results of a test. */
export function scratch(name: string): string {
  return mkdtempSync(join(tmpdir(), `candor-${name}-`));
}

/** A copy of an example that a test may change. */
export function copyOfExample(name: string): string {
  const folder = scratch(name);
  cpSync(join(root, 'examples', name), folder, { recursive: true });
  return folder;
}

/** A copy of the default trust center, as a folder of its own: every kind of page and file is made of it. */
export function copyOfDefault(): string {
  const folder = scratch('default');
  cpSync(join(root, 'src', 'content'), join(folder, 'content'), { recursive: true });
  cpSync(join(root, 'public'), join(folder, 'public'), { recursive: true });
  return folder;
}
