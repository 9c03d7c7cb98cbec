import { describe, expect, it } from 'vitest';
import { headersAt, hostingTable, redirectAt } from '../../../src/hosting/table.ts';
import { smallSite } from './small-site.ts';

const folder = smallSite();
const table = hostingTable(folder, '/');
const at = (path: string): Record<string, string> => headersAt(table, path);

it('sends security headers with everything', () => {
  for (const path of ['/', '/policies/access/1.0.pdf', '/security.txt', '/nothing-here']) {
    expect(at(path)).toMatchObject({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Strict-Transport-Security': 'max-age=63072000',
      'X-Content-Type-Options': 'nosniff',
    });
    expect(at(path)['Permissions-Policy']).toContain('camera=()');
    expect(at(path)['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  }
});

describe('the policy', () => {
  it('allows the pages of a section what their own policies allow, and nothing else', () => {
    expect(at('/policies/')['Content-Security-Policy']).toBe(
      "default-src 'none';img-src 'self';style-src 'sha256-list=' 'sha256-lost=' 'sha256-text=';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    );
    expect(at('/policies/access/1.0/')).toEqual(at('/policies/'));
  });

  it('of the search page is that of its worker too', () => {
    const policy = at('/search/')['Content-Security-Policy'];
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';connect-src 'self'");
    expect(at('/pagefind/pagefind-worker.js')['Content-Security-Policy']).toBe(policy);
    expect(at('/')['Content-Security-Policy']).not.toContain('script-src');
  });

  it('fits the page 404 at every address', () => {
    for (const path of ['/nothing', '/policies/nothing', '/search/nothing']) {
      expect(at(path)['Content-Security-Policy']).toContain("'sha256-lost='");
    }
  });

  it('never allows inline styles or scripts but by hash', () => {
    for (const { headers } of table.rules)
      expect(headers['Content-Security-Policy'] ?? '').not.toContain('unsafe-inline');
  });

  it('of files allows nothing, and of PDFs what browsers need to show them', () => {
    expect(at('/data/organization.json')['Content-Security-Policy']).toBe("default-src 'none';frame-ancestors 'none'");
    expect(at('/policies/access/1.0.pdf')['Content-Security-Policy']).toBe("frame-ancestors 'none'");
  });
});

it('lets other sites read data and not pages', () => {
  for (const path of ['/data/organization.json', '/updates/rss.xml', '/security.txt', '/policies/access/1.0.md']) {
    expect(at(path)).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  }
  expect(at('/')['Access-Control-Allow-Origin']).toBeUndefined();
  expect(at('/')['Cross-Origin-Resource-Policy']).toBe('same-origin');
});

it('lets only files with a hash in their name be kept', () => {
  for (const path of ['/_astro/font.abc123.woff2', '/pagefind/fragment/en_1.pf_fragment']) {
    expect(at(path)['Cache-Control']).toBe('public, max-age=31536000, immutable');
  }
  for (const path of ['/', '/pagefind/pagefind-worker.js', '/policies/access/1.0.pdf', '/SHA256SUMS']) {
    expect(at(path)['Cache-Control']).toBe('public, max-age=0, must-revalidate');
  }
});

it('names media types, and the name that a download is saved under', () => {
  expect(at('/security.txt')['Content-Type']).toBe('text/plain; charset=utf-8');
  expect(at('/SHA256SUMS')['Content-Type']).toBe('text/plain; charset=utf-8');
  expect(at('/updates/rss.xml')['Content-Type']).toBe('application/rss+xml; charset=utf-8');
  expect(at('/policies/access/1.0.pdf')['Content-Disposition']).toBe('inline; filename=acme-access-1.0.pdf');
});

it('redirects with and without a slash', () => {
  expect(redirectAt(table, '/security')).toBe('/policies/?a=1&b=2#top');
  expect(redirectAt(table, '/security/')).toBe('/policies/?a=1&b=2#top');
  expect(redirectAt(table, '/elsewhere/')).toBe('https://example.com/a');
  expect(redirectAt(table, '/policies/')).toBeUndefined();
});

it('has the base path before every path', () => {
  const based = hostingTable(smallSite('/trust'), '/trust');
  expect(headersAt(based, '/trust/policies/')).toEqual(at('/policies/'));
  expect(headersAt(based, '/trust/SHA256SUMS')).toEqual(at('/SHA256SUMS'));
  expect(redirectAt(based, '/trust/security')).toBe('/trust/policies/?a=1&b=2#top');
});
