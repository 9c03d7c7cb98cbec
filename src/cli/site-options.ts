import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { siteFolder, type SiteFolder } from '../site/folder.ts';
import { UsageError, textOf, type CommandOption, type OptionValues } from './command.ts';

export const siteOption: Record<'site', CommandOption> = {
  site: { value: 'DIR', help: 'The trust center folder, with content/ and public/ in it (default: this checkout)' },
};

export const asOfOption: Record<'as-of', CommandOption> = {
  'as-of': {
    value: 'DATE',
    help: 'The day to build for, YYYY-MM-DD (default: the one of a sample, else today in UTC)',
  },
};

export const outOption: Record<'out', CommandOption> = {
  out: { value: 'DIR', help: 'Where the site goes (default: dist)' },
};

/** A path as the user wrote it, counted from where the user stands, which npm hands on as INIT_CWD. */
export function userPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/**
 * Takes `--site` and `--as-of` and hands them on to Astro's configuration and to the pages, which read them from the
 * environment through `site-folder.ts`.
 * @throws UsageError when there is no such folder or day.
 */
export function useSite(values: OptionValues): SiteFolder {
  const dir = textOf(values, 'site');
  const given = dir ?? process.env['TRUST_CENTER'];
  if (given) process.env['TRUST_CENTER'] = userPath(given);
  const site = siteFolder();
  if (!isFolder(site.contentDir)) {
    const which = existsSync(site.dir) ? `${site.dir} has no folder content/` : `There is no folder ${site.dir}`;
    throw new UsageError(given ? `${which}.` : `This checkout has no folder ${join('src', 'content')}.`);
  }
  const asOf = textOf(values, 'as-of') ?? process.env['CANDOR_AS_OF'];
  if (asOf) process.env['CANDOR_AS_OF'] = realDate(asOf);
  return site;
}

/** @throws UsageError unless the text is a day of the calendar, written YYYY-MM-DD. */
export function realDate(text: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new UsageError(`"${text}" is not a date: --as-of wants a day of the calendar, written like 2026-03-01.`);
  }
  return text;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
