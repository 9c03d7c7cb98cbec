import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTree } from '../../../src/check/read/tree.ts';
import { releasedOf } from '../../../src/check/rules/releases/released.ts';
import { readSite } from '../../../src/check/site.ts';
import { resolveTrustCenter, type TrustCenter } from '../../../src/model/resolve.ts';
import { siteFolder } from '../../../src/site/folder.ts';

/** The trust center in a folder, as of its own day or another. */
function centerIn(dir: string | undefined, asOf?: string): TrustCenter {
  const site = readSite(readTree(siteFolder(dir)), asOf, new Date('2020-01-01T00:00:00Z'));
  if (!site.content) throw new Error(`${dir ?? 'The default trust center'} has no valid organization.yaml`);
  return resolveTrustCenter(site.content, site.asOf, false, releasedOf(site).released);
}

/** The default trust center. */
export const defaultCenter = (asOf?: string): TrustCenter => centerIn('', asOf);

/** The default trust center and every example, by name. */
export function sampleCenters(): [name: string, center: TrustCenter][] {
  const examples = readdirSync('examples').sort();
  return [
    ['default', defaultCenter()],
    ...examples.map((name): [string, TrustCenter] => [name, centerIn(join('examples', name))]),
  ];
}

/** The absolute address of a path of a site under test. */
export const absolute = (path: string): string => `https://trust.example.com${path}`;
