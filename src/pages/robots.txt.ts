import type { APIRoute } from 'astro';
import { absolute } from '../site/href.ts';

/** Everyone may read everything: a trust center is there to be read. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
