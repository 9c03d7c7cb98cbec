import { defineMiddleware } from 'astro:middleware';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { withoutLaterLinks } from './layouts/later-pages.ts';
import { leanPage } from './lean-page.ts';

/** Makes each page lean and writes its policy into its head. The preview has none: Vite puts styles of its own into the page. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = leanPage(await withoutLaterLinks(await response.text()));
  const policy = contentSecurityPolicy(html, locals.scriptSources);
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return new Response(html.replace(/<meta charset="utf-8">/, `$&${meta}`), response);
});
