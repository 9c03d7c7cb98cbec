import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFields } from './read/front-matter.ts';
import { type HostName, HOSTS } from '../schemas/hosts.ts';
import type { SiteFolder } from '../site/folder.ts';

/** Where a site is published: `https://trust.example.com` and the path below it, `/` or `/trust`. */
export interface SiteAddress {
  readonly origin: string | undefined;
  readonly base: string;
  readonly host: HostName | undefined;
  /** The paths, below the base, that only lead elsewhere, as an address has them: `/security/`, `/%C3%BCber/`. */
  readonly redirected: readonly string[];
}

/**
 * Reads `site` and `redirects` of `organization.yaml`. That the file is there and right is for the gate to say; one
 * that it would refuse gives no origin and the base `/`, so that types can be generated without content.
 */
export function siteAddress(site: SiteFolder): SiteAddress {
  const organization = readRecord(join(site.contentDir, 'organization.yaml'));
  const { origin, base, host } = recordOf(organization['site']);
  const redirects = Array.isArray(organization['redirects']) ? organization['redirects'] : [];
  return {
    origin: typeof origin === 'string' && URL.canParse(origin) ? origin : undefined,
    base: typeof base === 'string' && base.startsWith('/') ? base : '/',
    host: HOSTS.find((known) => known === host),
    redirected: redirects
      .map((redirect) => recordOf(redirect)['from'])
      .filter((from): from is string => typeof from === 'string' && from.startsWith('/'))
      .map((from) => new URL(`https://localhost${from.replace(/\/?$/, '/')}`).pathname),
  };
}

function readRecord(file: string): Record<string, unknown> {
  try {
    return readFields(file, readFileSync(file, 'utf8')).data;
  } catch {
    return {};
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
