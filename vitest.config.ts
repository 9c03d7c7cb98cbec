import { defineConfig } from 'vitest/config';

/** In milliseconds. Ends a test that hangs; no test depends on the speed of the machine. */
const HANGS = 600_000;

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    environment: 'node',
    testTimeout: HANGS,
    hookTimeout: HANGS,
    // Loading the modules again for each file took a third of the processor time.
    isolate: false,
    setupFiles: ['tests/unit/nothing-left.ts'],
  },
});
