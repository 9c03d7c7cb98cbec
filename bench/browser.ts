import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../tests/e2e/browser.ts';

/** Starts the browser that the tests run in. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({ executablePath, env: { ...process.env, ...env }, args: ['--no-sandbox'] });
}
