import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/e2e/browser.ts';

const { executablePath, env } = await findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: 'line',
  use: {
    launchOptions: { executablePath, env: { ...process.env, ...env }, args: ['--no-sandbox'] },
  },
});
