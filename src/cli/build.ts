import type { build as buildWithAstro } from 'astro';
import { siteAddress } from '../check/site-address.ts';
import { writeHostFiles, writeNoJekyll } from '../hosting/hosts.ts';
import { type HostName, HOSTS } from '../schemas/hosts.ts';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { codeFingerprint, keptFiles } from '../renditions/kept-files.ts';
import { loadTypst } from '../renditions/pdf/typst.ts';
import { announceSite } from '../site/commands.ts';
import { cacheFolder, outputFolder, type SiteFolder } from '../site/folder.ts';
import { type Command, didYouMean, type ExitCode, type OptionValues, textOf, UsageError } from './command.ts';
import { inTurn } from './lock-file.ts';
import { outputTarget } from './output-folder.ts';
import { completeReplacement, replaceOutput } from './replace-output.ts';
import { diskReason, errorCode, reportedOnce } from './reported-once.ts';
import { proveKeys, signingOption, takeSigningKey } from './signing.ts';
import { asOfOption, outOption, siteOption, userPath, useSite } from './site-options.ts';
import { passesGate } from './threaded-gate.ts';

const kept = keptFiles('store');

/** What the store of a site is kept by: rendered texts are what the code made of them. */
export const storeKey = (cache: string): string => `${basename(cache)}-${codeFingerprint()}`;

const storeIn = (cache: string): string => join(cache, 'data-store.json');

/**
 * Gives Astro the store of entries and rendered texts of the last complete build, or none. Astro publishes what its store
 * says without a check, so it never gets one that anything else wrote.
 *
 * @param cache Astro's cache folder for this trust center
 */
export function restoreStore(cache: string): void {
  const bytes = kept.read(storeKey(cache));
  rmSync(storeIn(cache), { recursive: true, force: true });
  if (bytes === undefined) return;
  mkdirSync(cache, { recursive: true });
  writeFileSync(storeIn(cache), bytes);
}

/** Keeps Astro's store for the next build. */
export function keepStore(cache: string): void {
  if (existsSync(storeIn(cache))) kept.write(storeKey(cache), readFileSync(storeIn(cache)));
}

/** Why PDFs cannot be made on this machine, with the way out; `undefined` where they can. */
export function missingPdfCompiler(): string | undefined {
  try {
    loadTypst();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Says before the work begins that PDFs cannot be made on this machine.
 *
 * @throws UsageError with the way out
 */
export function assertPdfCompiler(): void {
  const reason = missingPdfCompiler();
  if (reason !== undefined) throw new UsageError(reason);
}

export const build: Command = {
  options: {
    ...siteOption,
    ...asOfOption,
    ...outOption,
    host: {
      value: 'NAME',
      help: `The host to write for: ${HOSTS.join(', ')} (default: site.host in organization.yaml)`,
    },
    ...signingOption('the checksums'),
  },
  async run(values) {
    const site = useSite(values);
    const out = textOf(values, 'out');
    takeSigningKey(values);
    return buildSite(site, out === undefined ? outputFolder() : userPath(out), requestedHost(values));
  },
};

/** @throws UsageError where there is no such host */
export function requestedHost(values: OptionValues): HostName | undefined {
  const given = textOf(values, 'host');
  const host = HOSTS.find((name) => name === given);
  if (given === undefined || host !== undefined) return host;
  throw new UsageError(`There is no host "${given}".${didYouMean(given, HOSTS)} Hosts: ${HOSTS.join(', ')}.`);
}

/**
 * Checks and builds a site. It is built aside and put into `out` when it is complete, so a build that fails leaves
 * the site that was there. A key that cannot sign, or is not the one the site states, is found before the build begins.
 *
 * @param host the host to write for; the one of the site where left out
 * @throws UsageError naming what is wrong with the output folder, the machine or a key
 */
export async function buildSite(site: SiteFolder, out: string, host?: HostName): Promise<ExitCode> {
  const target = outputTarget(out, site);
  assertPdfCompiler();
  await proveKeys(site);
  announceSite(site);
  // Astro takes about as long to load as the gate to read every file.
  const loading = import('astro');
  if (!(await passesGate(site))) return 1;
  try {
    const work = async (): Promise<void> => make(site, target, host ?? siteAddress(site).host, (await loading).build);
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

async function make(
  site: SiteFolder,
  target: string,
  host: HostName | undefined,
  build: typeof buildWithAstro,
): Promise<void> {
  completeReplacement(target);
  const cache = cacheFolder(site);
  const aside = join(cache, 'output');
  restoreStore(cache);
  await build({ root: process.cwd(), outDir: aside, logLevel: 'warn' });
  keepStore(cache);
  if (host !== undefined) prepareFor(host, aside, siteAddress(site).base);
  replaceOutput(target, aside);
  writeNoJekyll(host, target);
}

/** @throws UsageError where the site has a file of its own in the place of one for the host */
function prepareFor(host: HostName, folder: string, base: string): void {
  try {
    for (const left of writeHostFiles(host, folder, base)) console.log(left);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST' || !(error instanceof Error) || !('path' in error)) throw error;
    const name = relative(folder, String(error.path));
    throw new UsageError(
      `The site has its own ${name}, which the build would write for ${host}. Delete public/${name}, or build without a host.`,
    );
  }
}
