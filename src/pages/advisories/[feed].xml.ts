import rss from '@astrojs/rss';
import { absolute } from '../../layouts/address.ts';
import { feedPaths } from '../../layouts/feed-paths.ts';
import { getTrustCenter } from '../../model/trust-center.ts';
import { advisoriesFeed, rssOptions } from '../../renditions/feed.ts';

const path = '/advisories/rss.xml';

export const getStaticPaths = () => feedPaths(path);

export async function GET(): Promise<Response> {
  return rss(rssOptions(advisoriesFeed(await getTrustCenter()), path, absolute));
}
