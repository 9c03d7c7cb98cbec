#!/usr/bin/env node
// Plain JavaScript that any Node can parse: everything behind it is TypeScript, which Node runs from 22.18 on.
import module from 'node:module';
import { join } from 'node:path';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  // Reading the source takes a third of the time of a check; what the engine made of it is kept.
  const code = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'candor', 'code');
  module.enableCompileCache(code);
  // Threads read the variable alone.
  process.env['NODE_COMPILE_CACHE'] ??= code;
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const advice = process.env['npm_lifecycle_event']
    ? `no Node packaged for npm fits ${process.platform} ${process.arch}, so install one from https://nodejs.org.`
    : 'run it with npm ("npm run build"), which brings a newer one along for most machines.';
  console.error(`Candor needs Node 22.18 or newer and this is Node ${process.versions.node}: ${advice}`);
  process.exitCode = 2;
}
