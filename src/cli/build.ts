import type { build as buildWithAstro } from 'astro';
import { join } from 'node:path';
import { cacheFolder, outputFolder, type SiteFolder } from '../site-folder.ts';
import { inTurn } from './build-turn.ts';
import { textOf, UsageError, type Command, type ExitCode } from './command.ts';
import { passesGate } from './threaded-gate.ts';
import { keepStore, restoreStore } from './content-store.ts';
import { diskReason } from './disk-error.ts';
import { outputTarget } from './output-folder.ts';
import { assertPdfCompiler } from './pdf-compiler.ts';
import { completeReplacement, replaceOutput } from './replace-output.ts';
import { proveKeys, signingOption, takeSigningKey } from './signing.ts';
import { reportedOnce } from './reported-once.ts';
import { announceSite } from './site-commands.ts';
import { asOfOption, outOption, siteOption, userPath, useSite } from './site-options.ts';

export const build: Command = {
  options: {
    ...siteOption,
    ...asOfOption,
    ...outOption,
    ...signingOption('the checksums'),
  },
  async run(values) {
    const site = useSite(values);
    const out = textOf(values, 'out');
    takeSigningKey(values);
    return buildSite(site, out === undefined ? outputFolder() : userPath(out));
  },
};

/**
 * Checks and builds a site. It is built aside and put into `out` when it is complete, so a build that fails leaves
 * the site that was there. A key that cannot sign, or is not the one the site states, is found before the build begins.
 *
 * @throws UsageError naming what is wrong with the output folder, the machine or a key
 */
export async function buildSite(site: SiteFolder, out: string): Promise<ExitCode> {
  const target = outputTarget(out, site);
  assertPdfCompiler();
  await proveKeys(site);
  announceSite(site);
  // Astro takes about as long to load as the gate to read every file.
  const loading = import('astro');
  if (!(await passesGate(site))) return 1;
  try {
    const work = async (): Promise<void> => make(site, target, (await loading).build);
    await reportedOnce(() => inTurn(process.cwd(), work), sentenceOf);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return 1;
  }
  console.log(`Built ${out}`);
  return 0;
}

/** What the disk does not allow, and how the command was used wrongly, have words of their own. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof UsageError) return '';
  const reason = diskReason(error);
  return reason && `The site cannot be built: ${reason}.`;
}

async function make(site: SiteFolder, target: string, build: typeof buildWithAstro): Promise<void> {
  completeReplacement(target);
  const cache = cacheFolder(site);
  const aside = join(cache, 'output');
  restoreStore(cache);
  await build({ root: process.cwd(), outDir: aside, logLevel: 'warn' });
  keepStore(cache);
  replaceOutput(target, aside);
}
