#!/usr/bin/env node
// Plain JavaScript that any Node can parse: what it loads needs a newer one.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';

// The npm package has JavaScript beside this file, since Node strips no types below node_modules.
const isPackage = existsSync(join(import.meta.dirname, 'main.js'));
if (isPackage) process.env['CANDOR_PROJECT'] ??= process.cwd();

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const oldest = isPackage ? 12 : 18;

if (major > 22 || (major === 22 && minor >= oldest)) {
  // Reading the source takes a third of the time of a check; what the engine made of it is kept.
  const folder = isPackage
    ? join(process.cwd(), '.candor')
    : join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'candor');
  if (!isPackage || existsSync(folder)) {
    const code = join(folder, isPackage ? 'compiled' : 'code');
    module.enableCompileCache(code);
    // Threads read the variable alone.
    process.env['NODE_COMPILE_CACHE'] ??= code;
  }
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const advice =
    isPackage || process.env['npm_lifecycle_event']
      ? 'install one from https://nodejs.org.'
      : 'run it with npm ("npm run build"), which brings a newer one along for most machines.';
  console.error(`Candor needs Node 22.${oldest} or newer and this is Node ${process.versions.node}: ${advice}`);
  process.exitCode = 2;
}
