import { absolute } from '../../site/href.ts';
import { feedPaths, noticeTexts } from '../../publish/files.ts';
import { getTrustCenter } from '../../model/trust-center.ts';
import { jsonFeed, updatesFeed } from '../../renditions/feed.ts';

const path = '/updates/feed.json';

export const getStaticPaths = () => feedPaths(path);

export async function GET(): Promise<Response> {
  const center = await getTrustCenter();
  const feed = jsonFeed(updatesFeed(center, await noticeTexts(center)), path, absolute);
  return new Response(`${JSON.stringify(feed, null, 2)}\n`, { headers: { 'Content-Type': 'application/feed+json' } });
}
