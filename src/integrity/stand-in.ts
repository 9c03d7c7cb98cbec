/** The page that hosts send with status 404. */
export const NOT_FOUND = '404.html';

/** Whether what was sent for a path is a page that some hosts send, with status 200, for whatever they do not have. */
export function isStandIn(path: string, sha256: string, listed: ReadonlyMap<string, string>): boolean {
  return [NOT_FOUND, 'index.html'].some((page) => page !== path && listed.get(page) === sha256);
}
