import { chromium as playwrightChromium } from '@playwright/test';
import { existsSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** The browser that tests run in, and what its process needs in the environment. */
export interface TestBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * In this order: `CHROMIUM_PATH`, one that Playwright installed, one on the PATH, the one of `@sparticuz/chromium`.
 * @throws Error saying what to install where none of them runs on this platform.
 */
export async function findBrowser(): Promise<TestBrowser> {
  const installed = [process.env['CHROMIUM_PATH'], playwrightChromium.executablePath(), onPath()].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (installed !== undefined) return { executablePath: installed, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`The packaged Chromium is for linux x64: install one with "npx playwright install chromium".`);
  }
  return packagedBrowser();
}

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return ['chromium', 'google-chrome', 'google-chrome-stable']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/**
 * Only the binary is taken from the package, not its `args`: they put all tabs into one process, which dies with the
 * second context, and switch off the web security that the tests look at.
 */
async function packagedBrowser(): Promise<TestBrowser> {
  const folder = resolve('node_modules', '.cache', 'candor', 'chromium');
  if (!existsSync(folder)) await unpack(folder);
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(fonts, fontConfiguration(folder));
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      // NSS and Expat as Amazon Linux has them: all that the binary needs beyond the C library.
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: fonts,
    },
  };
}

/** Unpacked aside and put in place when complete, so that workers and interrupted runs never see half of it. */
async function unpack(folder: string): Promise<void> {
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  const archives = resolve('node_modules', '@sparticuz', 'chromium', 'bin');
  mkdirSync(resolve(folder, '..'), { recursive: true });
  const aside = mkdtempSync(`${folder}-`);
  const temporary = process.env['TMPDIR'];
  // The package unpacks into the folder for temporary files, and takes what it finds there for its own.
  process.env['TMPDIR'] = aside;
  try {
    await packaged.executablePath(archives);
    await inflate(join(archives, 'al2023.tar.br'));
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
  renameSync(aside, folder);
}

/** The fonts of the machine, and those of the package for a machine that has none: without any, text has no height. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
