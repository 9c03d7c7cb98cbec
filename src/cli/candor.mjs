#!/usr/bin/env node
// Plain JavaScript that any Node can parse: everything behind it is TypeScript, which Node runs from 22.18 on.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error(
    `Candor needs Node 22.18 or newer and this is Node ${process.versions.node}: no packaged Node fits ` +
      `${process.platform} ${process.arch}, so please install a newer one from https://nodejs.org.`,
  );
  process.exitCode = 2;
}
