import { defineMiddleware } from 'astro:middleware';
import { contentSecurityPolicy, previewSecurityPolicy } from './publish/policy.ts';
import { withoutLaterLinks } from './publish/articles.ts';
import { leanPage } from './publish/lean-page.ts';

/** Makes each page lean and writes its policy into its head. In the preview it stays as it is, for Vite adds to it, but for its policy. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const text = await response.text();
  const html = import.meta.env.DEV ? text : leanPage(await withoutLaterLinks(text));
  const policyOf = import.meta.env.DEV ? previewSecurityPolicy : contentSecurityPolicy;
  const policy = policyOf(html, locals.scriptSources);
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return new Response(html.replace(/<meta charset="utf-8">/, `$&${meta}`), response);
});
