import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { azureFiles, cloudflareFiles, netlifyFiles, vercelFiles } from '../../../src/hosting/platforms.ts';
import { cloudfrontFiles } from '../../../src/hosting/servers.ts';
import { headersAt, type HostingTable, hostingTable } from '../../../src/hosting/table.ts';
import { KINDS, smallSite } from './small-site.ts';

const table = hostingTable(smallSite(), '/');
type Headers = Record<string, string>;
const expected = new Map<string, Headers>(KINDS.map((path) => [path, headersAt(table, path)]));
const seenBy = (at: (path: string) => Headers): Map<string, Headers> => new Map(KINDS.map((path) => [path, at(path)]));

/** `_headers`: blocks of a path and its indented headers; `! Name` takes one away. */
function blocksOf(text: string): { path: RegExp; lines: [name: string, value: string | undefined][] }[] {
  return text
    .split(/\n(?=\S)/)
    .filter((block) => block.startsWith('/'))
    .map((block) => {
      const [path = '', ...lines] = block.trimEnd().split('\n');
      const pattern = path.split('*').map((part) => part.replaceAll(/[.+?()[\]{}$^|\\]/g, '\\$&'));
      return {
        path: new RegExp(`^${pattern.join('.*')}$`),
        lines: lines.map((line) => {
          const [, gone, name = '', value] = /^ {2}(?:! (\S+)|([\w-]+): (.*))$/.exec(line) ?? [];
          return gone === undefined ? [name, value] : [gone, undefined];
        }),
      };
    });
}

/** As Cloudflare does it: all that matches, values of a header joined with commas. */
function cloudflareAt(text: string, path: string): Headers {
  const headers = new Map<string, string>();
  for (const block of blocksOf(text).filter(({ path: pattern }) => pattern.test(path))) {
    for (const [name, value] of block.lines) {
      const earlier = headers.get(name);
      if (value === undefined) headers.delete(name);
      else headers.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
    }
  }
  return Object.fromEntries(headers);
}

/** As Netlify does it: of a header that several rules set, the last counts. */
const netlifyAt = (text: string, path: string): Headers =>
  Object.fromEntries(
    blocksOf(text)
      .filter(({ path: pattern }) => pattern.test(path))
      .flatMap(({ lines }) => lines.map(([name, value]) => [name, value ?? 'taken away'])),
  );

interface Vercel {
  readonly redirects: readonly { source: string; destination: string; statusCode: number }[];
  readonly headers: readonly { source: string; headers: readonly { key: string; value: string }[] }[];
}

const vercelAt = ({ headers }: Vercel, path: string): Headers =>
  Object.fromEntries(
    headers
      .filter(({ source }) => new RegExp(`^${source.replaceAll('.', '\\.').replaceAll('(\\.*)', '(.*)')}$`).test(path))
      .flatMap(({ headers: set }) => set.map(({ key, value }) => [key, value])),
  );

interface Azure {
  readonly routes: readonly { route: string; headers?: Headers; redirect?: string; statusCode?: number }[];
  readonly globalHeaders: Headers;
  readonly mimeTypes: Headers;
  readonly responseOverrides: unknown;
}

/** As Azure does it: the first route that matches, over the global headers; types by ending. */
function azureAt({ routes, globalHeaders, mimeTypes }: Azure, path: string): Headers {
  const route = routes.find(({ route: pattern }) =>
    new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path),
  );
  const type = mimeTypes[/\.\w+$/.exec(path)?.[0] ?? ''];
  return { ...globalHeaders, ...(type !== undefined && { 'Content-Type': type }), ...route?.headers };
}

const withoutType = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Content-Type'));

describe('every host sends the headers of the table', () => {
  it('Cloudflare', () => {
    const { files, left } = cloudflareFiles(table);
    expect(left).toEqual([]);
    expect(seenBy((path) => cloudflareAt(files['_headers'] ?? '', path))).toEqual(expected);
  });

  it('Netlify', () => {
    const { files, left } = netlifyFiles(table);
    expect(left).toEqual([]);
    expect(seenBy((path) => netlifyAt(files['_headers'] ?? '', path))).toEqual(expected);
  });

  it('Vercel', () => {
    const config = JSON.parse(vercelFiles(table).files['vercel.json'] ?? '') as Vercel;
    expect(Object.keys(config)).toEqual(['$schema', 'redirects', 'headers']);
    expect(seenBy((path) => vercelAt(config, path))).toEqual(expected);
  });

  it('Azure', () => {
    const config = JSON.parse(azureFiles(table).files['staticwebapp.config.json'] ?? '') as Azure;
    expect(config.responseOverrides).toEqual({ 404: { rewrite: '/404.html' } });
    const seen = seenBy((path) => azureAt(config, path));
    for (const path of KINDS) expect(withoutType(seen.get(path) ?? {})).toEqual(withoutType(expected.get(path) ?? {}));
    for (const path of ['/security.txt', '/SHA256SUMS', '/updates/rss.xml', '/policies/access/1.0.md']) {
      expect(seen.get(path)?.['Content-Type']).toBe(expected.get(path)?.['Content-Type']);
    }
  });

  it('CloudFront', () => {
    const { files, left } = cloudfrontFiles(table);
    expect(left).toEqual([]);
    const at = (path: string): Headers => {
      const uri = path.endsWith('/') ? `${path}index.html` : path;
      const response = { headers: {} as Record<string, { value: string }> };
      const code = `${files['_hosting/cloudfront-response.js'] ?? ''}; handler(event)`;
      runInNewContext(code, { event: { request: { uri }, response } });
      return Object.fromEntries(Object.entries(response.headers).map(([name, { value }]) => [name, value]));
    };
    const lower = (headers: Headers): Headers =>
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    for (const path of KINDS) expect(at(path)).toEqual(lower(expected.get(path) ?? {}));
  });
});

describe('every host redirects', () => {
  const moves = [
    ['/elsewhere', 'https://example.com/a'],
    ['/elsewhere/', 'https://example.com/a'],
    ['/security', '/policies/?a=1&b=2#top'],
    ['/security/', '/policies/?a=1&b=2#top'],
  ];

  const linesOf = ({ _redirects: text }: Readonly<Record<string, string>>): string[][] =>
    (text ?? '')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(' '));

  it('Netlify, where a redirect has to be forced over a file', () => {
    expect(linesOf(netlifyFiles(table).files)).toEqual(moves.map((move) => [...move, '301!']));
  });

  it('Cloudflare, but for the address of the page that stands for a redirect', () => {
    const expectedMoves = moves.filter(([from = '']) => !from.endsWith('/'));
    expect(linesOf(cloudflareFiles(table).files)).toEqual(expectedMoves.map((move) => [...move, '301']));
  });

  it('Vercel', () => {
    const { redirects } = JSON.parse(vercelFiles(table).files['vercel.json'] ?? '') as Vercel;
    expect(redirects).toEqual(moves.map(([source, destination]) => ({ source, destination, statusCode: 301 })));
  });

  it('Azure', () => {
    const { routes } = JSON.parse(azureFiles(table).files['staticwebapp.config.json'] ?? '') as Azure;
    expect(routes.slice(0, moves.length)).toEqual(
      moves.map(([route, redirect]) => ({ route, redirect, statusCode: 301 })),
    );
  });

  it('CloudFront, and finds the page of a folder', () => {
    const code = `${cloudfrontFiles(table).files['_hosting/cloudfront-request.js'] ?? ''}; handler(event)`;
    const ask = (uri: string): unknown => runInNewContext(code, { event: { request: { uri } } });
    for (const [from = '', to] of moves) {
      expect(ask(from)).toMatchObject({ statusCode: 301, headers: { location: { value: to } } });
    }
    expect(ask('/policies/')).toEqual({ uri: '/policies/index.html' });
    expect(ask('/security.txt')).toEqual({ uri: '/security.txt' });
  });
});

describe('limits of hosts', () => {
  const download = (index: number) => ({
    path: `/policies/p${index}/1.0.pdf`,
    headers: { 'Content-Disposition': `inline; filename=acme-p${index}-1.0.pdf` },
  });
  const many: HostingTable = {
    ...table,
    rules: [...table.rules, ...Array.from({ length: 2500 }, (_, index) => download(index))],
    redirects: Array.from({ length: 2400 }, (_, index) => ({ from: `/old/${index}/`, to: '/' })),
  };

  it('Cloudflare: 100 rules and 2,000 redirects', () => {
    const { files, left } = cloudflareFiles(many);
    expect(blocksOf(files['_headers'] ?? '')).toHaveLength(100);
    expect(files['_redirects']?.trimEnd().split('\n')).toHaveLength(2001);
    expect(left).toEqual([
      `${many.rules.length - 100} downloads are sent without Content-Disposition: Cloudflare takes at most 100 rules. Links name them.`,
      '400 redirects are done by their pages: Cloudflare takes at most 2000.',
    ]);
  });

  it('Cloudflare: a policy that is longer than a line is left to the pages', () => {
    const policy = `style-src ${"'sha256-x=' ".repeat(300)}`;
    const long = {
      ...table,
      rules: [...table.rules, { path: '/policies/*', headers: { 'Content-Security-Policy': policy } }],
    };
    const { files, left } = cloudflareFiles(long);
    expect(cloudflareAt(files['_headers'] ?? '', '/policies/')).not.toHaveProperty('Content-Security-Policy');
    expect(left).toEqual([
      '/policies/* has no Content-Security-Policy header: it is longer than 2000 characters. Its pages have their own policy.',
    ]);
  });

  it('Vercel: 2,048 routes', () => {
    const { headers, redirects } = JSON.parse(vercelFiles(many).files['vercel.json'] ?? '') as Vercel;
    expect(headers.length + redirects.length).toBeLessThanOrEqual(
      Math.max(2048, redirects.length + table.rules.length),
    );
    expect(vercelFiles(many).left.join()).toContain('downloads are sent without Content-Disposition');
  });

  it('Azure: 20 KB', () => {
    const few = { ...many, redirects: [] };
    const { files, left } = azureFiles(few);
    expect(Buffer.byteLength(files['staticwebapp.config.json'] ?? '')).toBeLessThanOrEqual(20_480);
    expect(left.join()).toContain('Azure takes at most 20480 bytes');
    expect(azureFiles(many).left.join()).toContain('staticwebapp.config.json has');
  });

  it('CloudFront: functions of 10 KB', () => {
    const few = { ...many, redirects: [] };
    const { files, left } = cloudfrontFiles(few);
    expect(Buffer.byteLength(files['_hosting/cloudfront-response.js'] ?? '')).toBeLessThanOrEqual(10_240);
    expect(left.join()).toContain('CloudFront takes functions of at most 10240 bytes');
    expect(cloudfrontFiles(many).left.join()).toContain('cloudfront-request.js has');
  });
});
