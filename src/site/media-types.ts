import { lookup } from 'mrmime';

/** Excel workbooks (ECMA-376). */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Types that the file's name alone gives away, and those that say more than the ending does. */
const CONTENT_TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['rss.xml', 'application/rss+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.xlsx', XLSX],
  ['.ics', 'text/calendar; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['SHA256SUMS.asc', 'application/pgp-signature'],
  ['integrity.json.asc', 'application/pgp-signature'],
  ['.asc', 'application/pgp-keys'],
  ['SHA256SUMS', 'text/plain; charset=utf-8'],
];

/** The content type that a file of the site is served with, told by its name. */
export function contentType(path: string): string {
  const [, known] = CONTENT_TYPES.find(([ending]) => path.endsWith(ending)) ?? [];
  return known ?? lookup(path) ?? 'application/octet-stream';
}

/** The same without its parameters: `text/html`. */
export function mediaType(path: string): string {
  return contentType(path).replace(/;[^]*/, '');
}
