import { slug } from 'github-slugger';
import type { IsoDate } from '../schemas/fields/dates.ts';
import type { Organization } from '../schemas/organization.ts';
import { registerWords } from '#words/register-words';

/** Whose files they are, and the day the site shows. */
export interface FileOwner {
  organization: Pick<Organization, 'name' | 'subprocessorRegister'>;
  asOf: IsoDate;
}

const slugOf = (words: string): string => slug(words).replace(/-{2,}/g, '-');

/** What the files at each address are called; a date stands for the version of what has no version number. */
const names: readonly [path: RegExp, nameOf: (owner: FileOwner, name: string) => string][] = [
  [/^\/policies\/([^/]+\/[^/]+)\.pdf$/, (_, name) => name.replace('/', '-')],
  [/^\/((?:whitepaper|disclosure)\/[^/]+)\.pdf$/, (_, name) => name.replace('/', '-')],
  [/^\/advisories\/([^/]+)\.pdf$/, (_, name) => `advisory-${name}`],
  [
    /^\/subprocessors\/(register)\.(?:pdf|csv|xlsx)$/,
    ({ organization, asOf }) => `${slugOf(registerWords(organization).register)}-${asOf}`,
  ],
  [/^\/controls\/([^/]+)\.(?:csv|xlsx)$/, ({ asOf }, name) => `crosswalk-${name}-${asOf}`],
  [/^\/[^/]+\/([^/]+)\.(?:csv|xlsx|zip)$/, ({ asOf }, name) => `${name}-${asOf}`],
];

/** A company, or a file of it, as the beginning of a file name: "northlight-trust-pack-2026-11-20". */
export function companyFile({ organization }: FileOwner, name: string): string {
  return [slugOf(organization.name), name].filter((part) => part !== '').join('-');
}

/**
 * The name that a file of the site is saved under: company, document, and its version, else the day of the site.
 * "northlight-access-control-1.1.pdf", "northlight-questions-2026-11-20.csv".
 *
 * @param path from the root of the site
 * @returns `undefined` for pages and for files that keep their own name
 */
export function downloadName(owner: FileOwner, path: string): string | undefined {
  for (const [pattern, nameOf] of names) {
    const [, name] = pattern.exec(path) ?? [];
    if (name !== undefined) return companyFile(owner, nameOf(owner, name)) + path.slice(path.lastIndexOf('.'));
  }
  return undefined;
}
