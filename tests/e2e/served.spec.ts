import { expect, test } from '@playwright/test';
import { listFiles } from '../../src/integrity/checksum-list.ts';
import { isKept, servedPaths } from '../../src/catalog/served-paths.ts';
import { readTree } from '../../src/check/read/tree.ts';
import { publicPaths } from '../../src/check/public-files.ts';
import { siteAddress } from '../../src/check/site-address.ts';
import { sampleCenters } from '../unit/renditions/sample-centers.ts';
import { builtSite, folderOf, isDefault, siteNames } from './every-site.ts';

const centers = new Map(sampleCenters());
const fileAt = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

for (const name of siteNames) {
  test(`the list of what ${name} serves is every file of its build`, async () => {
    const center = centers.get(isDefault(name) ? 'default' : name);
    if (!center) throw new Error(`${name} has no content`);
    const folder = folderOf(name);
    const listed = [
      ...servedPaths(center).map(fileAt),
      ...publicPaths({ tree: readTree(folder) }),
      ...siteAddress(folder).redirected.map(fileAt),
    ];
    const built = listFiles(await builtSite(name)).map((path) => `/${path}`);
    const isListed = (path: string): boolean => !isKept(path);
    expect(built.filter(isListed).sort()).toEqual(listed.filter(isListed).sort());
  });
}
