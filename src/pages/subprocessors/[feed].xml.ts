import rss from '@astrojs/rss';
import { absolute } from '../../site/href.ts';
import { feedPaths } from '../../publish/files.ts';
import { getTrustCenter } from '../../model/trust-center.ts';
import { registerFeed, rssOptions } from '../../renditions/feed.ts';

const path = '/subprocessors/rss.xml';

export const getStaticPaths = () => feedPaths(path);

export async function GET(): Promise<Response> {
  return rss(rssOptions(registerFeed(await getTrustCenter()), path, absolute));
}
