import { afterAll, afterEach, expect, vi } from 'vitest';

// Test files share one process and its modules: what one of them leaves changed, all later ones get.

/** Variables that Candor sets for its process, the same each time. */
const OWN = new Set(['ASTRO_TELEMETRY_DISABLED', 'FONTCONFIG_FILE']);

const variables = (): string[] =>
  Object.entries(process.env)
    .filter(([name]) => !OWN.has(name))
    .map(([name, value = '']) => `${name}=${value}`);

const variablesBefore = new Set(variables());

/** What a test can change for all others. */
const shared = () => ({
  // The others may hold secrets, which no report has to show.
  changed: variables().filter((one) => !variablesBefore.has(one)),
  count: variables().length,
  folder: process.cwd(),
  machine: `${process.platform} ${process.arch}`,
  globals: { fetch: globalThis.fetch, Date: globalThis.Date, log: console.log, error: console.error },
});

const before = shared();

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

afterAll(() => {
  expect(shared()).toEqual(before);
});
