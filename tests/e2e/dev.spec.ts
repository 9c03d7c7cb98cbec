import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { waitForTurn } from '../../src/cli/build-turn.ts';
import { copyOfExample } from './command.ts';

// Previews and builds of one checkout take turns, and a preview makes its first page when it is asked for.

const root = resolve(import.meta.dirname, '..', '..');

interface Preview {
  readonly address: string;
  /** Everything printed so far. */
  readonly printed: () => string;
  readonly end: () => Promise<void>;
}

/** Starts `npm run dev` on a port of its own, and waits for the address it prints. */
async function preview(site: string): Promise<Preview> {
  // A preview and a build of another site write the same lists of modules (src/cli/build-turn.ts).
  const endTurn = await waitForTurn(root);
  const command = [join(root, 'src', 'cli', 'candor.mjs'), 'dev', '--site', site, '--port', '0'];
  const server = spawn(process.execPath, command, { cwd: root, env: { ...process.env, INIT_CWD: root } });
  let printed = '';
  const address = await new Promise<string>((found, lost) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const [url] = /http:\/\/localhost:\d+\//.exec(printed) ?? [];
      if (url) found(url);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => {
      // Whatever else this process runs would wait for a turn that nobody ends.
      endTurn();
      lost(new Error(`The preview ended:\n${printed}`));
    });
  });
  const end = async (): Promise<void> => {
    server.kill();
    await once(server, 'exit');
  };
  return { address, printed: () => printed, end };
}

test('a mistake made while the site is served stands over its page, and goes when it is mended', async ({ page }) => {
  const site = copyOfExample('fennimoor');
  const file = join(site, 'content', 'organization.yaml');
  const good = readFileSync(file, 'utf8');
  const { address, printed, end } = await preview(site);
  try {
    await page.goto(address);
    const title = page.getByRole('heading', { level: 1, name: 'Security at Fennimoor' });
    await expect(title).toBeVisible();

    writeFileSync(file, good.replace('language:', 'langauge:').replace('#575c1c', '<b>green</b>'));
    const overlay = page.locator('vite-error-overlay');
    await expect(overlay.locator('#name')).toHaveText('S001 unknown-key');
    await expect(overlay.locator('#title')).toHaveText('2 mistakes to mend');
    await expect(overlay.locator('#message-content')).toContainText(
      'content/organization.yaml:6:1\nThere is no field `langauge` here.',
    );
    await expect(overlay.locator('#message-content')).toContainText('"<b>green</b>"');
    await expect(overlay.locator('#hint-content')).toHaveText('Did you mean `language`?');
    await expect(overlay.locator('.error-line')).toHaveText(/^ *6 \| langauge: en$/);
    await expect(overlay.locator('#stack')).toBeHidden();
    expect(printed()).toContain('content/organization.yaml:6:1  error  S001 unknown-key');
    // The gate tells it in the author's terms; what the loader of the collection says comes besides.
    expect(printed()).not.toContain('glob-loader');

    // The page that cannot be trusted is not behind it either.
    await page.reload();
    await expect(overlay.locator('#name')).toHaveText('S001 unknown-key');
    await expect(title).toHaveCount(0);

    writeFileSync(file, good);
    await expect(title).toBeVisible();
    await expect(overlay).toHaveCount(0);
  } finally {
    await end();
  }
});

test('a site is served after another that has a document of the same id', async ({ page }) => {
  for (const headline of ['One company', 'Another company']) {
    const site = copyOfExample('fennimoor');
    const file = join(site, 'content', 'organization.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^headline: .*$/m, `headline: ${headline}`));
    const { address, end } = await preview(site);
    try {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible();
    } finally {
      await end();
    }
  }
});

test('a site with a mistake in it is not served', async () => {
  const site = copyOfExample('fennimoor');
  writeFileSync(join(site, 'content', 'organization.yaml'), 'name: [\n');
  await expect(preview(site)).rejects.toThrow('content/organization.yaml:1:7  error  Y001');
});
