import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

export const CONTENT_SECURITY_POLICY = 'Content-Security-Policy';

/** No other site may show this one in a frame. A `meta` element cannot say so (CSP Level 3, section 3.3). */
const NO_FRAMES = "frame-ancestors 'none'";

/** For files that are read and not shown. */
export const FILE_POLICY = `default-src 'none';${NO_FRAMES}`;

/** Browsers show PDFs with pages of their own, which a stricter policy would keep from working. */
export const PDF_POLICY = NO_FRAMES;

/** What the head of a built page says to hosts. */
export interface SitePage {
  /** From the root of the site, as readers ask for it: `/policies/`, `/404.html`. */
  readonly path: string;
  /** Its policy by directive. */
  readonly policy: ReadonlyMap<string, readonly string[]>;
  /** Where it leads at once, of a page that stands for a redirect. */
  readonly leadsTo: string | undefined;
}

/** Both `meta` elements stand at the very beginning. */
const HEAD_BYTES = 16_384;

function headOf(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&#39;': "'", '&#34;': '"', '&quot;': '"', '&amp;': '&' };
const unescaped = (text: string): string => text.replace(/&(?:#39|#34|quot|amp);/g, (entity) => ENTITIES[entity] ?? '');

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)"/;
const REFRESH = /<meta http-equiv="refresh" content="0; url=([^"]*)"/;

const directivesOf = (policy: string): Map<string, string[]> =>
  new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  );

/**
 * The pages of a finished site.
 *
 * @param files its files from the root of the site, `/policies/index.html`
 */
export function sitePages(folder: string, files: readonly string[]): SitePage[] {
  return files
    .filter((path) => path.endsWith('.html'))
    .map((path) => {
      const head = headOf(join(folder, path));
      const [, policy] = POLICY.exec(head) ?? [];
      const [, leadsTo] = REFRESH.exec(head) ?? [];
      return {
        path: path.replace(/\/index\.html$/, '/'),
        policy: policy === undefined ? new Map() : directivesOf(unescaped(policy)),
        leadsTo: leadsTo === undefined ? undefined : unescaped(leadsTo),
      };
    });
}

/**
 * The policy that allows what the policies of some pages allow together, and frames nowhere. A page is held to it and to its
 * own, so it can do no more than its own allows.
 */
export function joinedPolicy(pages: readonly SitePage[]): string {
  const names = new Set(pages.flatMap(({ policy }) => [...policy.keys()]));
  const directives = [...names].map((name) => {
    const sources = new Set(pages.flatMap(({ policy }) => policy.get(name) ?? []));
    // 'none' means that only where it stands alone.
    if (sources.size > 1) sources.delete("'none'");
    return [name, ...[...sources].sort()].join(' ');
  });
  return directives.length === 0 ? FILE_POLICY : [...directives, NO_FRAMES].join(';');
}
