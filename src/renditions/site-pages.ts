import { hasHallOfFame } from '../model/disclosure.ts';
import type { TrustDocument } from '../model/documents.ts';
import { packsOf } from '../model/packs.ts';
import { redlinesOf } from '../model/redlines.ts';
import { changeDays, changesOf } from '../model/register-history.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { sectionsOf } from '../model/sections.ts';

/** The page of searching, which has no text of its own. */
export const SEARCH_PAGE = '/search/';

const pagesOfDocument = (document: TrustDocument): string[] => [
  document.href,
  `${document.href}changes/`,
  ...redlinesOf(document).map(({ href }) => href),
  ...document.versions.map(({ href }) => href),
];

const registerPages = ({ register, asOf }: TrustCenter): string[] => [
  ...register.map(({ href }) => href),
  ...changeDays(register, asOf).map(({ href }) => href),
  ...(changesOf(register).length > 0 ? ['/subprocessors/changes/'] : []),
];

/** Every page of a trust center, from the root of the site, with a slash at its end: `/policies/`. */
export function sitePages(center: TrustCenter): string[] {
  return [
    '/',
    SEARCH_PAGE,
    '/data/',
    ...sectionsOf(center).map((section) => `/${section}/`),
    ...center.documents.flatMap(pagesOfDocument),
    ...center.crosswalks.map(({ href }) => href),
    ...packsOf(center).map(({ page }) => page),
    ...registerPages(center),
    ...center.advisories.map(({ id }) => `/advisories/${id}/`),
    ...(hasHallOfFame(center) ? ['/disclosure/hall-of-fame/'] : []),
  ];
}
