import { createHash } from 'node:crypto';

/** Inline styles and scripts of a page; scripts that hold data (`application/ld+json`) run nothing and need no hash. */
const styles = /<style[^<>]*>([^]*?)(?:<\/style>|$)/g;
const scripts = /<script([^<>]*)>([^]*?)(?:<\/script>|$)/g;
const isData = (attributes: string): boolean => /\btype="application\/(?:ld\+)?json"/.test(attributes);

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The Content-Security-Policy (CSP Level 3) of one page: nothing but the site's own files, and of what stands in the page
 * only the very styles and scripts it holds. Astro's own list names the styles of the whole site on every page, which is
 * more than a tenth of a document. `frame-ancestors` is missing because a meta element cannot hold it (section 3.3).
 *
 * @param html the page as it is sent
 * @param scriptSources what its scripts need besides, such as `'wasm-unsafe-eval'`
 */
export function contentSecurityPolicy(html: string, scriptSources: readonly string[] = []): string {
  const styleHashes = [...html.matchAll(styles)].map(([, text = '']) => hashOf(text));
  const found = [...html.matchAll(scripts)].filter(([, attributes = '']) => !isData(attributes));
  const scriptHashes = found.map(([, , text = '']) => text).filter((text) => text !== '');
  const running =
    found.length === 0
      ? []
      : [`script-src 'self' ${[...scriptHashes.map(hashOf), ...scriptSources].join(' ')}`.trim(), "connect-src 'self'"];
  return [
    "default-src 'none'",
    "img-src 'self'",
    "font-src 'self'",
    `style-src ${[...new Set(styleHashes)].join(' ') || "'none'"}`,
    ...running,
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';');
}

/**
 * The policy of a page in the preview. Vite adds styles while the page is shown, and asks the server over a socket; Astro's
 * inline scripts are named by their hashes. What an author wrote runs as little as on the published page.
 *
 * @param html the page as it is sent
 */
export function previewSecurityPolicy(html: string, scriptSources: readonly string[] = []): string {
  const inline = [...html.matchAll(scripts)].map(([, , text = '']) => text).filter((text) => text !== '');
  return [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `script-src 'self' ${[...inline.map(hashOf), ...scriptSources].join(' ')}`.trim(),
    "connect-src 'self' ws: wss:",
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';');
}
