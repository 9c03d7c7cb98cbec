import { getTrustCenter } from '../model/trust-center.ts';
import { siteFeeds } from '../renditions/site-feeds.ts';
import { href } from './address.ts';
import type { TrustCenter } from '../model/resolve.ts';

/** The static paths of a feed's endpoint, `src/pages/updates/[feed].xml.ts`: the one file, or none. */
export async function feedPaths(path: string): Promise<{ params: { feed: string } }[]> {
  const served = siteFeeds(await getTrustCenter()).some((feed) => feed.path === path);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return served ? [{ params: { feed: name } }] : [];
}

/** The feeds a page announces in its head: those of a folder. */
export function feedLinks(center: TrustCenter, folder: string): { href: string; title: string; type: string }[] {
  return siteFeeds(center, folder).map(({ path, title, type }) => ({ href: href(path), title, type }));
}
