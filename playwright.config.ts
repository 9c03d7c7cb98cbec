import { defineConfig } from '@playwright/test';
import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { findBrowser } from './tests/e2e/browser.ts';

const { executablePath, env } = await findBrowser();

// One folder for all processes of a run: what one test builds, another may read.
process.env['CANDOR_TEST_RUN'] ??= mkdtempSync(join(tmpdir(), 'candor-run-'));

/** The specs by what they need, which their imports show. */
const specs = Map.groupBy(globSync('tests/e2e/*.spec.ts'), (file) => {
  // Builds once in this checkout, and else in another.
  if (file.endsWith('robust-builds.spec.ts')) return 'default site';
  const text = readFileSync(file, 'utf8');
  if (text.includes("from './every-site.ts'")) return 'examples';
  return /from '\.\/(?:command|preview|revised-site)\.ts'/.test(text) ? 'builds' : 'default site';
});

const project = (name: 'builds' | 'examples' | 'default site') => ({
  name,
  testMatch: specs.get(name)?.map((file) => `**/${basename(file)}`) ?? [],
});

export default defineConfig({
  testDir: 'tests/e2e',
  projects: [
    // Builds of one checkout take turns: a second worker would wait for the first.
    { ...project('builds'), workers: 1 },
    // Its tests share five builds.
    { ...project('examples'), workers: 1 },
    project('default site'),
  ],
  globalTeardown: './tests/e2e/remove-run.ts',
  // These end a test that hangs; no test depends on the speed of the machine.
  timeout: 900_000,
  expect: { timeout: 120_000 },
  fullyParallel: true,
  forbidOnly: true,
  // A worker that waits, for a build or for the browser, leaves its core to another.
  workers: 3,
  reporter: 'line',
  use: {
    launchOptions: { executablePath, env: { ...process.env, ...env }, args: ['--no-sandbox'] },
  },
});
