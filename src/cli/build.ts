import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signingSecret, unlockSigningKey } from '../integrity/signing-key.ts';
import { cacheFolder, outputFolder, type SiteFolder } from '../site-folder.ts';
import { waitForTurn } from './build-turn.ts';
import { textOf, UsageError, type Command, type ExitCode, type OptionValues } from './command.ts';
import { passesGate } from './gate.ts';
import { assertReplaceable, replaceOutput } from './output-folder.ts';
import { asOfOption, outOption, siteOption, userPath, useSite } from './site-options.ts';

export const build: Command = {
  options: {
    ...siteOption,
    ...asOfOption,
    ...outOption,
    'signing-key': {
      value: 'FILE',
      help: 'An OpenPGP private key that signs the checksums (default: the text of CANDOR_SIGNING_KEY, else unsigned)',
    },
  },
  async run(values) {
    const site = useSite(values);
    const out = textOf(values, 'out');
    await useSigningKey(values);
    return buildSite(site, out === undefined ? outputFolder() : userPath(out));
  },
};

/**
 * Takes `--signing-key` and hands it on to the build, which reads it from the environment. A key that cannot sign is
 * found before the build, and not at its end.
 * @throws UsageError saying what is wrong with the key.
 */
async function useSigningKey(values: OptionValues): Promise<void> {
  const file = textOf(values, 'signing-key');
  try {
    if (file !== undefined) process.env['CANDOR_SIGNING_KEY'] = readFileSync(userPath(file), 'utf8');
    const secret = signingSecret();
    if (secret) await unlockSigningKey(secret);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Checks and builds a site. It is built aside and put into `out` when it is complete, so a build that fails leaves
 * the site that was there.
 */
export async function buildSite(site: SiteFolder, out: string): Promise<ExitCode> {
  assertReplaceable(out, site);
  // Astro takes about as long to load as the gate to read every file.
  const loading = import('astro');
  if (!(await passesGate(site))) return 1;
  const releaseTurn = await waitForTurn(process.cwd());
  try {
    const aside = join(cacheFolder(site), 'output');
    const astro = await loading;
    await astro.build({ root: process.cwd(), outDir: aside, logLevel: 'warn' });
    replaceOutput(out, aside);
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
  } finally {
    releaseTurn();
  }
  console.log(`Built ${out}`);
  return 0;
}
