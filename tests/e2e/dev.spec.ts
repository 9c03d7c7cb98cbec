import { expect, test, type Page } from '@playwright/test';
import { once } from 'node:events';
import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { put } from '../unit/integrity/sealed-site.ts';
import { copyOfExample, scratch } from './command.ts';
import { addressesAnswering } from './listeners.ts';
import { preview, type Preview } from './preview.ts';

// Previews and builds of one checkout take turns, and a preview makes its first page when it is asked for.
test.describe.configure({ mode: 'serial' });

const root = resolve(import.meta.dirname, '..', '..');

/** Words of files that lie outside a site. */
const LEAKED = /\\?"name\\?": \\?"candor|\[core\]|ref: refs|root:x?:0|Words beside/;

/** Longer than the preview takes from a change in the folder to writing what it read, in milliseconds. */
const SETTLED = 1500;

const policy = (id: string, text: string): string =>
  `---\nid: ${id}\ntitle: Policy ${id}\neffective: 2026-01-01\n---\n\n## Scope\n\n${text}\n`;

interface Answer {
  readonly status: number;
  readonly body: string;
}

test.describe('one preview', () => {
  let site: string;
  let served: Preview;

  test.beforeAll(async () => {
    site = copyOfExample('fennimoor');
    put(site, 'content/policies/access/1.0.mdx', policy('FM-A', 'Access is granted.'));
    put(site, 'content/policies/backup/1.0.md', policy('FM-B', 'Backups are made.'));
    put(site, 'content/policies/gone/1.0.mdx', policy('FM-G', 'This policy goes.'));
    served = await preview(site);
  });

  test.afterAll(async () => {
    await served.end();
  });

  const content = (path: string): string => join(site, 'content', path);

  /** A page as it is served now. */
  async function look(path: string): Promise<Answer> {
    const response = await fetch(new URL(path, served.address), { headers: { Accept: 'text/html' } });
    return { status: response.status, body: await response.text() };
  }

  const expectWords = (path: string, words: string): Promise<void> =>
    expect.poll(async () => (await look(path)).body).toContain(words);

  /** Everything that is served at an address from before a change until its end is served and the preview has settled. */
  async function servedDuring(
    path: string,
    change: () => Promise<void> | void,
    isEnd: (answer: Answer) => boolean = () => true,
  ): Promise<Answer[]> {
    const answers = [await look(path)];
    let isOver = false;
    const looking = async (): Promise<void> => {
      while (!isOver) {
        answers.push(await look(path));
        await wait(20);
      }
    };
    const looked = looking();
    await change();
    await expect.poll(() => answers.slice(-1).every(isEnd)).toBe(true);
    await wait(SETTLED);
    isOver = true;
    await looked;
    return answers;
  }

  /** Sends an address as it is: a browser, and `fetch`, would resolve its dots. */
  async function request(target: string): Promise<Answer> {
    const socket = connect(Number(new URL(served.address).port), 'localhost');
    socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nConnection: close\r\n\r\n`);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(socket, 'close');
    const body = Buffer.concat(chunks).toString();
    return { status: Number(/^HTTP\/1\.1 (\d+) /.exec(body)?.[1]), body };
  }

  test('listens on loopback addresses only', async () => {
    const { loopback, others } = await addressesAnswering(Number(new URL(served.address).port));
    expect(loopback).not.toEqual([]);
    expect(others).toEqual([]);
  });

  test('says that search needs the finished site', async ({ page }) => {
    await page.goto(new URL('search/?q=access', served.address).href);
    await expect(page.getByRole('status')).toContainText('npm start');
  });

  test('serves nothing from outside the site', async () => {
    // So that the page stands, and what follows is refused for itself.
    expect((await look('policies/access/')).status).toBe(200);
    expect((await request('/favicon.svg')).body).toContain('<svg');
    const outside = scratch('outside');
    put(outside, 'beside.txt', 'Words beside the site.');
    symlinkSync(join(outside, 'beside.txt'), join(site, 'public', 'link.txt'));
    symlinkSync(outside, join(site, 'public', 'folder'));
    await wait(SETTLED);
    const dots = '/../../../../../../../..';
    const targets = [join(root, 'package.json'), join(outside, 'beside.txt'), '/etc/passwd'].flatMap((file) => [
      `/@fs${file}?raw`,
      `/@fs${file}?import&raw`,
      `/@fs${file}?raw??`,
      `/@fs${file}?.svg?.wasm?init`,
      `/@fs/${file}`,
      `/@fs${root}/src${dots}${file}`,
      `/@fs${root}/src${dots.replaceAll('/.', '%2f.')}${file}`,
      `${dots}${file}`,
      dots.replaceAll('.', '%2e') + file,
      dots.replaceAll('/', '\\') + file,
      `/@id/${file}?raw`,
      `${file}?raw`,
    ]);
    const own = ['/package.json', '/package.json?raw', '/../package.json', '/.git/config', '/.git/HEAD?raw'];
    const links = ['/link.txt', '/link.txt?raw', '/%6cink.txt', '/folder/beside.txt', `/@fs${site}/public/link.txt`];
    const given: string[] = [];
    for (const target of [...targets, ...own, ...links]) {
      const { status, body } = await request(target);
      if (status < 300 || LEAKED.test(body)) given.push(`${target} ${status}`);
    }
    expect(given).toEqual([]);
    for (const name of ['link.txt', 'folder']) rmSync(join(site, 'public', name));
    await expect.poll(async () => (await look('policies/access/')).status).toBe(200);
  });

  test('its policy lets nothing run that a text holds', async ({ page, browser }) => {
    const address = new URL('policies/access/', served.address).href;
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) complaints.push(message.text());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(complaints).toEqual([]);

    const run = (how: string): string => `document.documentElement.dataset.ran += ' ${how}'`;
    const hostile = `<button onclick="${run('handler')}">Button</button><script>${run('script')}</script>
      <img src="data:," onerror="${run('picture')}"><a id="link" href="javascript:void(${run('link')})">Link</a>`;
    /** What ran of a page that holds all this. */
    const ran = async (tab: Page): Promise<string[]> => {
      await tab.route(address, async (route) => {
        const response = await route.fetch();
        const html = (await response.text()).replace('<html', '<html data-ran=""').replace('<h1', `${hostile}<h1`);
        await route.fulfill({ response, body: html });
      });
      await tab.goto(address, { waitUntil: 'networkidle' });
      await tab.getByRole('button', { name: 'Button', exact: true }).click();
      await tab.locator('#link').click();
      // The browser runs such a link some time after the click.
      await wait(SETTLED);
      return ((await tab.locator('html').getAttribute('data-ran')) ?? '').trim().split(' ').filter(Boolean).sort();
    };
    expect(await ran(page)).toEqual([]);
    const unguarded = await browser.newContext({ bypassCSP: true });
    expect(await ran(await unguarded.newPage())).toEqual(['handler', 'link', 'picture', 'script']);
    await unguarded.close();
  });

  test('a mistake made while the site is served stands over its page, and goes when it is mended', async ({ page }) => {
    const file = content('organization.yaml');
    const good = readFileSync(file, 'utf8');
    const { address, printed } = served;
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
    // By now the preview has sent its own reload.
    await wait(SETTLED);
    await page.reload();
    await expect(overlay.locator('#name')).toHaveText('S001 unknown-key');
    await expect(title).toHaveCount(0);

    writeFileSync(file, good);
    await expect(title).toBeVisible();
    await expect(overlay).toHaveCount(0);
  });

  test.describe('a text that gets another ending', () => {
    for (const [id, from, to, words] of [
      ['access', 'mdx', 'md', 'Access is granted.'],
      ['backup', 'md', 'mdx', 'Backups are made.'],
    ] as const) {
      test(`is shown on the way from .${from} to .${to}, and so is what is changed in it then`, async () => {
        const path = `policies/${id}/`;
        const answers = await servedDuring(path, () => {
          renameSync(content(`policies/${id}/1.0.${from}`), content(`policies/${id}/1.0.${to}`));
        });
        expect(answers.filter(({ status, body }) => status !== 200 || !body.includes(words))).toEqual([]);
        // Only MDX knows the component.
        const [written, shown] =
          to === 'mdx' ? ['<Fact id="breach-notice" />', '24 hours'] : ['**at once**', 'at once'];
        writeFileSync(content(`policies/${id}/1.0.${to}`), policy(`FM-${id}`, `Now ${written}.`));
        await expect.poll(async () => /Now .*\./.exec((await look(path)).body)?.[0]).toContain(shown);
      });
    }
  });

  test('a text that is deleted goes with its page, and every other page stays', async () => {
    await expectWords('policies/gone/', 'This policy goes.');
    const gone = await servedDuring(
      'policies/gone/',
      () => {
        rmSync(content('policies/gone'), { recursive: true });
      },
      ({ status }) => status === 404,
    );
    // The page is whole until it is gone.
    const whole = gone.filter(({ status }) => status === 200);
    expect(whole.filter(({ body }) => !body.includes('This policy goes.'))).toEqual([]);
    expect(gone.at(-1)?.status).toBe(404);
    for (const path of ['', 'policies/', 'policies/access/', 'policies/backup/']) {
      expect((await look(path)).status, path).toBe(200);
    }
    expect((await look('policies/')).body).not.toContain('FM-G');
  });

  test('the first record of a kind is shown', async () => {
    expect((await look('ai/')).status).toBe(404);
    put(
      site,
      'content/ai-features/assistant.yaml',
      'feature: Writing assistant\npurpose: Drafts replies.\ndataSent: [questions]\nretention: none\ntraining: never\n',
    );
    await expectWords('ai/', 'Writing assistant');
    rmSync(content('ai-features/assistant.yaml'));
    await expect.poll(async () => (await look('ai/')).status).toBe(404);
  });

  test('after 50 saves in a row the newest text is shown, and the page was there all the time', async () => {
    const file = content('policies/access/1.0.md');
    const answers = await servedDuring(
      'policies/access/',
      async () => {
        for (let save = 1; save <= 50; save += 1) {
          const text = policy('FM-A', `Saved ${save} times.`);
          // As editors save: into the file, beside it and over it, or after it is deleted.
          if (save % 3 === 0) rmSync(file);
          writeFileSync(save % 3 === 1 ? `${file}.tmp` : file, text);
          if (save % 3 === 1) renameSync(`${file}.tmp`, file);
          await wait(save % 7);
        }
      },
      ({ body }) => body.includes('Saved 50 times.'),
    );
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(answers.at(-1)?.body).toContain('Saved 50 times.');
  });

  test('nothing is printed of kinds that a site has no records of', async () => {
    const before = served.printed().length;
    for (const path of ['', 'policies/', 'policies/access/', 'documents/']) expect((await look(path)).status).toBe(200);
    expect(served.printed().slice(before)).not.toMatch(/WARN|empty|does not exist|No files found/);
  });
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
