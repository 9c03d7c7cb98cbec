import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const page = (policy: string, more = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none';img-src 'self';${policy};base-uri 'none';form-action 'self'">${more}<title>Page</title></head><body></body></html>`;

const style = (name: string): string => `style-src 'sha256-${name}='`;

const FILES: Readonly<Record<string, string>> = {
  'index.html': page(style('home')),
  '404.html': page(style('lost')),
  'policies/index.html': page(style('list')),
  'policies/access/1.0/index.html': page(style('text')),
  'policies/access/1.0.md': '# Access\n',
  'policies/access/1.0.pdf': '%PDF-1.7\n',
  'search/index.html': page(`${style('search')};script-src 'self' 'wasm-unsafe-eval';connect-src 'self'`),
  'security/index.html': page(
    style('moved'),
    '<meta http-equiv="refresh" content="0; url=/policies/?a=1&amp;b=2#top">',
  ),
  'elsewhere/index.html': page(style('moved'), '<meta http-equiv="refresh" content="0; url=https://example.com/a">'),
  'pagefind/pagefind-worker.js': 'self;',
  'pagefind/fragment/en_1.pf_fragment': '1',
  '_astro/font.abc123.woff2': 'font',
  'data/organization.json': JSON.stringify({ asOf: '2026-06-30', items: [{ name: 'Acme' }] }),
  'updates/rss.xml': '<rss></rss>',
  'security.txt': 'Contact: mailto:a@example.com\n',
  '.well-known/security.txt': 'Contact: mailto:a@example.com\n',
  SHA256SUMS: '',
};

/** A site of a few files, one of each kind, below a folder of its own; it is deleted after the tests of a file. */
export function smallSite(base = ''): string {
  const parent = mkdtempSync(join(tmpdir(), 'candor-hosting-'));
  // A web server may read it as another user.
  chmodSync(parent, 0o755);
  afterAll(() => {
    rmSync(parent, { recursive: true, force: true });
  });
  const folder = join(parent, base);
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), base === '' ? text : text.replaceAll('url=/', `url=${base}/`));
  }
  return folder;
}

/** One address of each kind. */
export const KINDS = [
  '/',
  '/policies/',
  '/policies/access/1.0/',
  '/policies/access/1.0.md',
  '/policies/access/1.0.pdf',
  '/search/',
  '/pagefind/pagefind-worker.js',
  '/pagefind/fragment/en_1.pf_fragment',
  '/_astro/font.abc123.woff2',
  '/data/organization.json',
  '/updates/rss.xml',
  '/security.txt',
  '/.well-known/security.txt',
  '/SHA256SUMS',
  '/policies/nothing-here',
] as const;
