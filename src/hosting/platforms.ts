import { HOST_MARK, HOST_SCHEMA_MARK } from '../site/root-names.ts';
import { CONTENT_SECURITY_POLICY } from './pages.ts';
import { type HeaderRule, headersAt, type HostingTable, locationOf, matches, spellings } from './table.ts';

/** What a host gets: files by their paths in the site, and what of the table it cannot take, in sentences. */
export interface HostFiles {
  readonly files: Readonly<Record<string, string>>;
  readonly left: readonly string[];
}

/** A path as an address has it. */
export const encoded = (path: string): string => encodeURI(path).replaceAll(/[?#]/g, encodeURIComponent);

/** Rules for one file each; they come last in the table, so those that do not fit are the least needed. */
const isDownload = ({ headers }: HeaderRule): boolean => 'Content-Disposition' in headers;

/**
 * As many downloads as fit, by halving: a site may have thousands.
 *
 * @returns the rules that are kept
 */
export function fitting(rules: readonly HeaderRule[], fits: (kept: readonly HeaderRule[]) => boolean): HeaderRule[] {
  const needed = rules.filter((rule) => !isDownload(rule));
  const downloads = rules.filter(isDownload);
  let [least, most] = [0, downloads.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits([...needed, ...downloads.slice(0, middle)])) least = middle;
    else most = middle - 1;
  }
  return [...needed, ...downloads.slice(0, least)];
}

export function leftDownloads(count: number, reason: string): string[] {
  return count === 0 ? [] : [`${count} downloads are sent without Content-Disposition: ${reason}. Links name them.`];
}

/** Whether a path may be matched by both. */
function overlap(a: string, b: string): boolean {
  if (!a.includes('*')) return matches(b, a);
  if (!b.includes('*')) return matches(a, b);
  const [start, other] = [a, b].map((pattern) => pattern.replace(/\*$/, ''));
  if (a.startsWith('*') || b.startsWith('*')) return a.startsWith('*') !== b.startsWith('*');
  return (start ?? '').startsWith(other ?? '') || (other ?? '').startsWith(start ?? '');
}

interface Limits {
  readonly rules: number;
  readonly line: number;
  readonly redirects: number;
}

/** https://developers.cloudflare.com/pages/configuration/headers/ and /redirects/ */
const CLOUDFLARE: Limits = { rules: 100, line: 2000, redirects: 2000 };

const UNLIMITED: Limits = { rules: Infinity, line: Infinity, redirects: Infinity };

/** Cloudflare joins the values of all rules, so what an earlier one set is taken away first. */
function headerBlocks(rules: readonly HeaderRule[], { line }: Limits, detaches: boolean): string[] {
  return rules.map(({ path, headers }, index) => {
    const earlier = rules.slice(0, index).filter((rule) => overlap(rule.path, path));
    const lines = Object.entries(headers).flatMap(([name, value]) => {
      const isSet = detaches && earlier.some((rule) => name in rule.headers);
      const text = `  ${name}: ${value}`;
      return [...(isSet ? [`  ! ${name}`] : []), ...(text.length > line ? [] : [text])];
    });
    return [encoded(path.startsWith('/') ? path : `/${path}`), ...lines].join('\n');
  });
}

function underscoreFiles(table: HostingTable, limits: Limits, host: 'Cloudflare' | 'Netlify'): HostFiles {
  const rules = fitting(table.rules, (some) => some.length <= limits.rules);
  const long = rules.filter(({ headers }) =>
    Object.entries(headers).some(([name, value]) => name.length + value.length + 4 > limits.line),
  );
  // Netlify serves a file before it looks for a redirect, unless it is told to force it. On Cloudflare a page has no other
  // address than that of its folder, so the one for a redirect keeps it: it can be verified.
  const status = host === 'Netlify' ? '301!' : '301';
  const redirects = table.redirects.flatMap((redirect) =>
    spellings(redirect)
      .filter((from) => host === 'Netlify' || !from.endsWith('/'))
      .map((from) => `${encoded(from)} ${locationOf(redirect)} ${status}`),
  );
  const kept = redirects.slice(0, limits.redirects);
  return {
    files: {
      _headers: `# ${HOST_MARK}\n${headerBlocks(rules, limits, host === 'Cloudflare').join('\n')}\n`,
      ...(kept.length > 0 && { _redirects: `# ${HOST_MARK}\n${kept.join('\n')}\n` }),
    },
    left: [
      ...leftDownloads(table.rules.length - rules.length, `${host} takes at most ${limits.rules} rules`),
      ...(rules.length > limits.rules
        ? [`${host} takes at most ${limits.rules} rules, and there are ${rules.length}.`]
        : []),
      ...long.map(
        ({ path }) =>
          `${path} has no ${CONTENT_SECURITY_POLICY} header: it is longer than ${limits.line} characters. Its pages have their own policy.`,
      ),
      ...(redirects.length > kept.length
        ? [
            `${redirects.length - kept.length} redirects are done by their pages: ${host} takes at most ${limits.redirects}.`,
          ]
        : []),
    ],
  };
}

export const cloudflareFiles = (table: HostingTable): HostFiles => underscoreFiles(table, CLOUDFLARE, 'Cloudflare');
export const netlifyFiles = (table: HostingTable): HostFiles => underscoreFiles(table, UNLIMITED, 'Netlify');

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const VERCEL_SCHEMA = `https://openapi.vercel.sh/vercel.json${HOST_SCHEMA_MARK}`;
const AZURE_SCHEMA = `https://json.schemastore.org/staticwebapp.config.json${HOST_SCHEMA_MARK}`;

/** https://vercel.com/docs/project-configuration: at most so many routes. */
const VERCEL_ROUTES = 2048;

/** Characters that path-to-regexp takes for its own. */
const literal = (path: string): string => encoded(path).replaceAll(/[(){}:?+*]/g, '\\$&');

function vercelSource(path: string): string {
  if (path.startsWith('*')) return `/(.*)${literal(path.slice(1))}`;
  return path.endsWith('*') ? `${literal(path.slice(0, -1))}(.*)` : literal(path);
}

export function vercelFiles({ rules, redirects }: HostingTable): HostFiles {
  const moves = redirects.flatMap((redirect) =>
    spellings(redirect).map((from) => ({ source: literal(from), destination: locationOf(redirect), statusCode: 301 })),
  );
  const kept = fitting(rules, (some) => some.length + moves.length <= VERCEL_ROUTES);
  const headers = kept.map((rule) => ({
    source: vercelSource(rule.path),
    headers: Object.entries(rule.headers).map(([key, value]) => ({ key, value })),
  }));
  return {
    files: { 'vercel.json': json({ $schema: VERCEL_SCHEMA, redirects: moves, headers }) },
    left: leftDownloads(rules.length - kept.length, `Vercel takes at most ${VERCEL_ROUTES} routes`),
  };
}

/** https://learn.microsoft.com/azure/static-web-apps/quotas: the size of the file. */
const AZURE_BYTES = 20_480;

/** Of several routes the first that matches counts, so each carries what the others would add. Types go by ending. */
function azureRoute({ path }: HeaderRule, rules: readonly HeaderRule[], everywhere: HeaderRule['headers']) {
  const all = headersAt({ rules }, path.startsWith('*') ? `/${path.slice(1)}` : path.replace(/\*$/, ''));
  const headers = Object.entries(all).filter(
    ([name, value]) => everywhere[name] !== value && (name !== 'Content-Type' || !path.startsWith('*')),
  );
  return { route: azurePattern(path), headers: Object.fromEntries(headers) };
}

/** `/policies/*` would not be for `/policies/` itself. */
function azurePattern(path: string): string {
  if (path.startsWith('*')) return `/${path}`;
  return path.endsWith('/*') ? `${encoded(path.slice(0, -2))}*` : encoded(path);
}

export function azureFiles({ base, rules, redirects, mediaTypes }: HostingTable): HostFiles {
  const [first, ...others] = rules;
  const globalHeaders = first?.headers ?? {};
  const moves = redirects.flatMap((redirect) =>
    spellings(redirect).map((from) => ({ route: encoded(from), redirect: locationOf(redirect), statusCode: 301 })),
  );
  const config = (kept: readonly HeaderRule[]) =>
    `${JSON.stringify({
      $schema: AZURE_SCHEMA,
      trailingSlash: 'auto',
      routes: [...moves, ...kept.toReversed().map((rule) => azureRoute(rule, rules, globalHeaders))],
      responseOverrides: { 404: { rewrite: `${base}/404.html` } },
      globalHeaders,
      mimeTypes: Object.fromEntries(mediaTypes),
    })}\n`;
  const kept = fitting(others, (some) => Buffer.byteLength(config(some)) <= AZURE_BYTES);
  const text = config(kept);
  return {
    files: { 'staticwebapp.config.json': text },
    left: [
      ...leftDownloads(others.length - kept.length, `Azure takes at most ${AZURE_BYTES} bytes`),
      ...(Buffer.byteLength(text) > AZURE_BYTES
        ? [`staticwebapp.config.json has ${Buffer.byteLength(text)} bytes, and Azure takes at most ${AZURE_BYTES}.`]
        : []),
    ],
  };
}
