import type { AstroIntegration } from 'astro';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Checksum,
  CHECKSUM_LIST,
  INTEGRITY_FILE,
  isUnlisted,
  listFiles,
  sha256,
  signatureOf,
  SIGNED_FILES,
  writeChecksums,
} from '../integrity/checksum-list.ts';
import { addressOf, INTEGRITY_SCHEMA, integrityItem, type IntegrityItem } from '../integrity/integrity-file.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import { signDetached, signingSecret, unlockSigningKey } from '../integrity/signature.ts';

/** The day the site was made for, as its own data says it. */
export function asOfIn(folder: string): IsoDate {
  const { asOf } = JSON.parse(readFileSync(join(folder, 'data', 'organization.json'), 'utf8')) as { asOf: IsoDate };
  return asOf;
}

function itemsOf(folder: string, site: string): IntegrityItem[] {
  return listFiles(folder)
    .filter((path) => !isUnlisted(path) && path !== INTEGRITY_FILE)
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      return integrityItem({ path, sha256: sha256(bytes) }, bytes.byteLength, site);
    });
}

/** Writes `integrity.json` and `SHA256SUMS`, the second with the checksum of the first. */
function writeLists(folder: string, site: string): void {
  const items = itemsOf(folder, site);
  const $schema = addressOf(INTEGRITY_SCHEMA.slice(1), site);
  const integrity = `${JSON.stringify({ $schema, asOf: asOfIn(folder), items }, null, 2)}\n`;
  writeFileSync(join(folder, INTEGRITY_FILE), integrity);
  const checksums: Checksum[] = [...items, { path: INTEGRITY_FILE, sha256: sha256(integrity) }];
  writeFileSync(join(folder, CHECKSUM_LIST), writeChecksums(checksums));
}

async function signLists(folder: string): Promise<void> {
  const secret = signingSecret();
  if (!secret) return;
  const key = await unlockSigningKey(secret);
  for (const path of SIGNED_FILES) {
    const signature = await signDetached(readFileSync(join(folder, path), 'utf8'), key);
    writeFileSync(join(folder, signatureOf(path)), signature);
  }
}

/**
 * Lists every file of the finished site with its checksum, and signs the lists where there is a key. The last thing a
 * build does, for it counts all that others wrote.
 */
export function integrity(): AstroIntegration {
  let site = '';
  return {
    name: 'integrity',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = new URL(config.base.replace(/\/?$/, '/'), config.site ?? 'https://localhost').href;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        writeLists(folder, site);
        await signLists(folder);
      },
    },
  };
}
