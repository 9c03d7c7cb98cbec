import { nearestName } from '../spelling/nearest-name.ts';
import { pagesOf } from './pages.ts';
import type { Site } from './site.ts';

const UNSEEN = 'It is a draft: readers have no such page until it is published.';

/** Whether a path leads to a draft, which only the preview shows. */
export function isOfDraft(site: Site, path: string): boolean {
  return pagesOf(site, site.asOf, true)?.paths.has(path) === true && pagesOf(site)?.paths.has(path) !== true;
}

/** What to do about a link to a draft. */
export const DRAFT_HINT = 'Publish it, that is, delete its line "draft: true", or take the link out until then.';

/**
 * The page that was probably meant by a path that leads nowhere, drafts included; `undefined` where none is near.
 *
 * @param paths the pages there are
 */
export function meantPage(site: Site, path: string, paths: ReadonlySet<string>): string | undefined {
  const nearest = nearestName(path, new Set([...paths, ...(pagesOf(site, site.asOf, true)?.paths ?? [])]));
  if (nearest === undefined) return undefined;
  return paths.has(nearest) ? `Did you mean ${nearest}?` : `Did you mean ${nearest}? ${UNSEEN}`;
}
