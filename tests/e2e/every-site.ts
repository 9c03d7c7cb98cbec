import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { outputFolder, siteFolder, type SiteFolder } from '../../src/site/folder.ts';
import { candorAside } from './command.ts';

const DEFAULT = 'the default site';

/** The default site, which stands before the tests begin, and the examples. */
export const siteNames: readonly string[] = [DEFAULT, ...readdirSync('examples').sort()];

/** Whether a site shows every feature; the examples have what their companies have. */
export const isDefault = (name: string): boolean => name === DEFAULT;

/** Where the content of a site lies. */
export const folderOf = (name: string): SiteFolder => siteFolder(isDefault(name) ? undefined : join('examples', name));

/** Where a site is built. An example is built once in a run, by the first test that asks for it. */
export function builtSite(name: string): Promise<string> {
  return isDefault(name) ? Promise.resolve(outputFolder()) : builtOnce(name, () => ['--site', join('examples', name)]);
}

/**
 * Where a site is built, once in a run, by the first test that asks for it: the specs that ask run one after the other.
 *
 * @param options those of its build but where it goes; called for the build alone
 */
export async function builtOnce(name: string, options: () => readonly string[]): Promise<string> {
  const run = process.env['CANDOR_TEST_RUN'];
  if (run === undefined) throw new Error('playwright.config.ts names no folder for this run');
  const out = join(run, name);
  if (existsSync(out)) return out;
  const { status, text } = await candorAside(['build', ...options(), '--out', out]);
  if (status !== 0) throw new Error(`${name} was not built: ${text}`);
  return out;
}
