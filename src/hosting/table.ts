import { create } from 'content-disposition';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { listFiles } from '../integrity/checksum-list.ts';
import { downloadName, type FileOwner } from '../renditions/download-name.ts';
import { contentType } from '../site/media-types.ts';
import { CONTENT_SECURITY_POLICY, FILE_POLICY, joinedPolicy, PDF_POLICY, type SitePage, sitePages } from './pages.ts';

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** What paths are sent with. */
export interface HeaderRule {
  /** `/a` is that path, `/a/*` everything below it, `*.md` every file with that ending. */
  readonly path: string;
  readonly headers: Headers;
}

/** An old address, with and without a slash at its end. */
export interface Redirect {
  readonly from: string;
  /** A path with the base path before it, or an address elsewhere. */
  readonly to: string;
}

/** What a host has to know of a site. Where several rules set a header, the last one counts. */
export interface HostingTable {
  /** The path before every other: empty, or `/trust`. */
  readonly base: string;
  readonly rules: readonly HeaderRule[];
  readonly redirects: readonly Redirect[];
  /** Media types by ending, `.md`. */
  readonly mediaTypes: ReadonlyMap<string, string>;
}

const REVALIDATED = 'public, max-age=0, must-revalidate';
const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * For everything. Pages say what is in force today, so they are asked for each time; an ETag makes that cheap. HSTS leaves
 * subdomains out: the site may be on the company's main domain.
 */
const EVERYWHERE: Headers = {
  'Cache-Control': REVALIDATED,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
};

/** Folders whose file names change with their content. */
const HASHED = ['/_astro/', '/pagefind/filter/', '/pagefind/fragment/', '/pagefind/index/'];

/** The search worker asks for its index under the policy that it is sent with, which is that of the search page. */
const SEARCH = { files: '/pagefind/', page: '/search/' };

/** Endings of files that programs elsewhere may read, in a browser too. */
const SHARED = new Set(['', '.asc', '.csv', '.ics', '.json', '.md', '.txt', '.xml']);

/** Endings of the other files that get a rule. */
const CLOSED = new Set(['.pdf', '.xlsx', '.zip']);

function fileHeaders(path: string): Headers {
  return {
    'Content-Type': contentType(path),
    [CONTENT_SECURITY_POLICY]: extname(path) === '.pdf' ? PDF_POLICY : FILE_POLICY,
    ...(SHARED.has(extname(path)) && {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    }),
  };
}

/** The first folder of a page, or the root for pages that have none and for those that only lead elsewhere. */
const sectionOf = ({ path, leadsTo }: SitePage): string =>
  (leadsTo === undefined ? /^\/[^/]+\//.exec(path)?.[0] : undefined) ?? '/';

/** The policies of pages by section: that of the page 404 is part of each, as it can be sent for any path. */
function sectionPolicies(pages: readonly SitePage[]): Map<string, string> {
  const notFound = pages.filter(({ path }) => path === '/404.html');
  const sections = Map.groupBy(pages, sectionOf);
  if (!sections.has('/')) sections.set('/', notFound);
  return new Map([...sections].map(([section, own]) => [section, joinedPolicy([...own, ...notFound])]));
}

/** Whose files they are stands in the site's own data. */
function ownerOf(folder: string): FileOwner | undefined {
  const file = join(folder, 'data', 'organization.json');
  if (!existsSync(file)) return undefined;
  const { asOf, items } = JSON.parse(readFileSync(file, 'utf8')) as {
    asOf: FileOwner['asOf'];
    items: [FileOwner['organization']];
  };
  return { organization: items[0], asOf };
}

/** Files are saved under the name that links give them. */
function downloadRules(folder: string, files: readonly string[]): HeaderRule[] {
  const owner = ownerOf(folder);
  if (owner === undefined) return [];
  return files.flatMap((path) => {
    const name = downloadName(owner, path);
    return name === undefined ? [] : [{ path, headers: { 'Content-Disposition': create(name, { type: 'inline' }) } }];
  });
}

/**
 * The one table of headers, redirects, media types and cache lifetimes, made from a finished site.
 *
 * @param base the path that the site was built for, `/` or `/trust`
 */
export function hostingTable(folder: string, base: string): HostingTable {
  const prefix = base.replace(/\/$/, '');
  const files = listFiles(folder).map((path) => `/${path}`);
  const pages = sitePages(folder, files);
  const policies = sectionPolicies(pages);
  const endings = [...new Set(files.map((path) => extname(path)))].sort();
  const ruled = endings.filter((ending) => ending !== '' && (SHARED.has(ending) || CLOSED.has(ending)));
  const hasOwnType = (path: string): boolean =>
    SHARED.has(extname(path)) && contentType(path) !== contentType(`file${extname(path)}`);
  const rootPolicy = policies.get('/') ?? FILE_POLICY;
  const searchPolicy = policies.get(SEARCH.page);
  const isThere = (start: string): boolean => files.some((path) => path.startsWith(start));
  const rules: HeaderRule[] = [
    { path: '/*', headers: { ...EVERYWHERE, [CONTENT_SECURITY_POLICY]: rootPolicy } },
    ...[...policies].flatMap(([section, policy]) =>
      section === '/' ? [] : [{ path: `${section}*`, headers: { [CONTENT_SECURITY_POLICY]: policy } }],
    ),
    ...(searchPolicy !== undefined && isThere(SEARCH.files)
      ? [{ path: `${SEARCH.files}*`, headers: { [CONTENT_SECURITY_POLICY]: searchPolicy } }]
      : []),
    ...ruled.map((ending) => ({ path: `*${ending}`, headers: fileHeaders(`file${ending}`) })),
    ...HASHED.filter(isThere).map((start) => ({ path: `${start}*`, headers: { 'Cache-Control': IMMUTABLE } })),
    ...files.filter(hasOwnType).map((path) => ({ path, headers: fileHeaders(path) })),
    ...downloadRules(folder, files),
  ];
  return {
    base: prefix,
    rules: rules.map(({ path, headers }) => ({ path: path.startsWith('/') ? prefix + path : path, headers })),
    redirects: pages.flatMap(({ path, leadsTo }) =>
      leadsTo === undefined ? [] : [{ from: prefix + path, to: leadsTo }],
    ),
    mediaTypes: new Map(endings.filter((ending) => ending !== '').map((ending) => [ending, contentType(ending)])),
  };
}

/** Whether a rule is for a path. */
export function matches(rule: string, path: string): boolean {
  if (rule.startsWith('*')) return path.endsWith(rule.slice(1));
  return rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;
}

/** The headers of a path. */
export function headersAt({ rules }: Pick<HostingTable, 'rules'>, path: string): Record<string, string> {
  return Object.assign({}, ...rules.filter((rule) => matches(rule.path, path)).map(({ headers }) => headers)) as Record<
    string,
    string
  >;
}

/** An old address as it may be asked for: with a slash at its end, and without. */
export const spellings = ({ from }: Redirect): string[] => [...new Set([from.replace(/\/$/, ''), from])];

/** Where a redirect leads, as a `Location` header has it. */
export function locationOf({ to }: Redirect): string {
  const url = new URL(to, 'https://localhost');
  return to.startsWith('/') ? `${url.pathname}${url.search}${url.hash}` : url.href;
}

/** Where a path leads, as a `Location` header has it; `undefined` where it is no old address. */
export function redirectAt({ redirects }: HostingTable, path: string): string | undefined {
  const redirect = redirects.find((each) => spellings(each).includes(path));
  return redirect && locationOf(redirect);
}
