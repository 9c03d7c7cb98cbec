import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { HostName } from '../schemas/hosts.ts';
import { azureFiles, cloudflareFiles, type HostFiles, netlifyFiles, vercelFiles } from './platforms.ts';
import { caddyFiles, cloudfrontFiles, nginxFiles } from './servers.ts';
import { type HostingTable, hostingTable } from './table.ts';

/** Both serve 404.html and the pages of redirects, and let nobody set headers. */
const nothing = (): HostFiles => ({ files: {}, left: [] });

const hosts: Readonly<Record<HostName, (table: HostingTable) => HostFiles>> = {
  github: nothing,
  gitlab: nothing,
  cloudflare: cloudflareFiles,
  netlify: netlifyFiles,
  vercel: vercelFiles,
  azure: azureFiles,
  cloudfront: cloudfrontFiles,
  nginx: nginxFiles,
  caddy: caddyFiles,
};

/**
 * Writes what a host needs into a finished site.
 *
 * @returns what of the table the host cannot take, in sentences
 */
export function writeHostFiles(host: HostName, folder: string, base: string): readonly string[] {
  const { files, left } = hosts[host](hostingTable(folder, base));
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  }
  return left;
}

/** GitHub Pages leaves out files whose names begin with `_`, unless this one is there. It stays when the site is built again. */
export function writeNoJekyll(host: HostName | undefined, folder: string): void {
  const file = join(folder, '.nojekyll');
  if (host === 'github' && !existsSync(file)) writeFileSync(file, '');
}
