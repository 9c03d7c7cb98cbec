import rss from '@astrojs/rss';
import { absolute } from '../../site/href.ts';
import { feedPaths, noticeTexts } from '../../publish/files.ts';
import { getTrustCenter } from '../../model/trust-center.ts';
import { advisoriesFeed, rssOptions } from '../../renditions/feed.ts';

const path = '/advisories/rss.xml';

export const getStaticPaths = () => feedPaths(path);

export async function GET(): Promise<Response> {
  const center = await getTrustCenter();
  return rss(rssOptions(advisoriesFeed(center, await noticeTexts(center)), path, absolute));
}
