import { defineConfig } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './tests/e2e/browser.ts';

const { executablePath, env } = await findBrowser();

// One folder for all processes of a run: what one test builds, another may read.
process.env['CANDOR_TEST_RUN'] ??= mkdtempSync(join(tmpdir(), 'candor-run-'));

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalTeardown: './tests/e2e/remove-run.ts',
  // These end a test that hangs; no test depends on the speed of the machine.
  timeout: 900_000,
  expect: { timeout: 120_000 },
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: 'line',
  use: {
    launchOptions: { executablePath, env: { ...process.env, ...env }, args: ['--no-sandbox'] },
  },
});
