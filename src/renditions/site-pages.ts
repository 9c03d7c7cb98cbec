import { hasHallOfFame } from '../model/disclosure.ts';
import type { TrustDocument } from '../model/documents.ts';
import { changeDays, changesOf } from '../model/register-history.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { sectionsOf } from '../model/sections.ts';
import { siteFeeds } from './site-feeds.ts';

const pathsOfDocument = ({ href, versions }: TrustDocument): string[] => [
  href,
  `${href}changes/`,
  ...versions.map((version) => version.href),
];

const registerPaths = ({ register, asOf }: TrustCenter): string[] => [
  ...register.map(({ href }) => href),
  ...changeDays(register, asOf).map(({ href }) => href),
  ...(changesOf(register).length > 0 ? ['/subprocessors/changes/'] : []),
];

/** The pages and feeds that a trust center has for what is in it, as far as links of authors may lead there. */
export function sitePages(center: TrustCenter): string[] {
  return [
    ...sectionsOf(center).map((section) => `/${section}/`),
    ...center.documents.flatMap(pathsOfDocument),
    ...center.crosswalks.map(({ href }) => href),
    ...registerPaths(center),
    ...center.advisories.map(({ id }) => `/advisories/${id}/`),
    ...(hasHallOfFame(center) ? ['/disclosure/hall-of-fame/'] : []),
    ...siteFeeds(center).map(({ path }) => path),
  ];
}
