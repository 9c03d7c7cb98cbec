import { getPresentTrustCenter, getTrustCenter } from '../model/trust-center.ts';
import { servedPaths } from '../renditions/served-paths.ts';
import { withoutLinksTo } from '../renditions/article/unlink.ts';
import { requestedAsOf } from '../site-folder.ts';
import { absolute, href } from './address.ts';
import { once } from './once.ts';

const kept = new Map<string, Promise<ReadonlySet<string>>>();

/** The pages and files that came after the day looked back to, by their paths from the root of the site; none without a look back. */
export function laterPages(): Promise<ReadonlySet<string>> {
  return once(kept, '', async () => {
    if (requestedAsOf() === undefined) return new Set<string>();
    const [then, now] = await Promise.all([getTrustCenter(), getPresentTrustCenter()]);
    if (then.asOf >= now.asOf) return new Set<string>();
    const there = new Set(servedPaths(then));
    return new Set(servedPaths(now).filter((path) => !there.has(path)));
  });
}

/** A page or an article of a look back in HTML: what leads to a page that came later keeps its words. */
export async function withoutLaterLinks(html: string): Promise<string> {
  const later = await laterPages();
  return later.size === 0
    ? html
    : withoutLinksTo(html, new Set([...later].flatMap((path) => [href(path), absolute(path)])));
}
