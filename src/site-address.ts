import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { SiteFolder } from './site-folder.ts';

/** Where a site is published: `https://trust.example.com` and the path below it, `/` or `/trust`. */
export interface SiteAddress {
  readonly origin: string | undefined;
  readonly base: string;
}

/**
 * Reads `site.origin` and `site.base` of `organization.yaml`. That the file is there and right is for the gate to say;
 * a file it would refuse gives no origin and the base `/`, so that types can be generated without content.
 */
export function siteAddress(site: SiteFolder): SiteAddress {
  const fields = readSiteFields(join(site.contentDir, 'organization.yaml'));
  const { origin, base } = fields;
  return {
    origin: typeof origin === 'string' && URL.canParse(origin) ? origin : undefined,
    base: typeof base === 'string' && base.startsWith('/') ? base : '/',
  };
}

function readSiteFields(file: string): { origin?: unknown; base?: unknown } {
  try {
    const organization: unknown = parse(readFileSync(file, 'utf8'));
    if (!isRecord(organization) || !isRecord(organization['site'])) return {};
    return organization['site'];
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
