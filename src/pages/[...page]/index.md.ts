import type { APIRoute, GetStaticPaths } from 'astro';
import { servedPaths, twinOf } from '../../catalog/served-paths.ts';
import { getTrustCenter } from '../../model/trust-center.ts';
import { withoutLaterLinks } from '../../publish/articles.ts';
import { markdownResponse } from '../../publish/documents.ts';
import { pageTwin } from '../../renditions/markdown/twins.ts';

/** Serves pages as Markdown in the preview. A build makes these files of the pages it has written (`integrations/page-markdown.ts`). */
export const getStaticPaths: GetStaticPaths = async () => {
  if (!import.meta.env.DEV) return [];
  const twins = servedPaths(await getTrustCenter()).filter((path) => path.endsWith(twinOf('/')));
  return twins.map((path) => ({ params: { page: path.slice(1, -twinOf('/').length) || undefined } }));
};

export const GET: APIRoute = async ({ url }) => {
  const page = await fetch(new URL('./', url));
  const { asOf } = await getTrustCenter();
  return markdownResponse(pageTwin(await withoutLaterLinks(await page.text()), asOf));
};
