import type { KnipConfig } from 'knip';

export default {
  workspaces: {
    '.': {
      // A thread, a page and other processes load these by their path.
      entry: [
        'src/renditions/threads/worker.ts',
        'src/components/search/page.ts',
        'src/check/rules/**/*.ts',
        'bench/report-usage.mjs',
        'bench/pdf-{candor,chromium}.ts',
        'tests/e2e/{backwards-folders,late-picture}.mjs',
        'tests/unit/cli/killed-replacement.mjs',
        'bench/parse.ts',
        'tests/unit/renditions/pdf/many-tables.ts',
      ],
      project: [
        'src/**/*.{ts,mjs,astro}',
        'scripts/**/*.ts',
        'tests/**/*.{ts,mjs}',
        'bench/**/*.{ts,mjs}',
        '!tests/fixtures/**',
      ],
    },
  },
  // The types of a function's parameters are exported with it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Tests of web servers are skipped where these are missing.
  ignoreBinaries: ['caddy', 'nginx', 'openssl'],
  // Fonts of PDFs are found by their path.
  ignoreDependencies: ['@expo-google-fonts/*'],
} satisfies KnipConfig;
