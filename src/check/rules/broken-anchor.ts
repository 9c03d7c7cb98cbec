import { nearestName } from '../../spelling/nearest-name.ts';
import { policy } from '../examples.ts';
import { plainPath, sitePath } from '../addresses.ts';
import { anchorsOf, pagesFor, pagesOf } from '../pages.ts';
import type { SiteRecord } from '../read/record.ts';
import type { Rule } from '../rule.ts';
import type { Site } from '../site.ts';
import { linksOf, type TextLink } from '../text/links.ts';
import type { Pages } from '../pages.ts';

/** The text a link with an anchor leads to; pages that Candor makes are not judged. */
function target(site: Site, { url, record }: TextLink, { texts }: Pages): SiteRecord | undefined {
  if (url.startsWith('#')) return record;
  const path = sitePath(url, site.content?.organization.site);
  return path === undefined ? undefined : texts.get(plainPath(path));
}

/** The disclosure page holds the facts of the programme too, each with an anchor. */
const isJudged = ({ body, collection }: SiteRecord): boolean => body?.tree !== undefined && collection !== 'disclosure';

/** Whether the heading came after the day looked back to: until then the link opens the page at its top. */
function isLater(site: Site, link: TextLink, anchor: string): boolean {
  const pages = site.asOf < site.today ? pagesOf(site, site.today) : undefined;
  const text = pages && target(site, link, pages);
  return text !== undefined && anchorsOf(text).has(anchor);
}

/** A link to a section that is not there opens the page at its top. */
export const brokenAnchor: Rule = {
  code: 'R005',
  name: 'broken-anchor',
  severity: 'error',
  draft: 'note',
  sentence: 'Every link to a section of a text names a heading that is there.',
  bad: policy('See [below](#acess).\n\n## Access\n\nEveryone has an account.'),
  good: policy('See [below](#access).\n\n## Access\n\nEveryone has an account.'),
  *check(site) {
    for (const link of linksOf(site.records)) {
      const pages = pagesFor(site, link.record);
      if (!pages) return;
      const anchor = /#(.*)$/s.exec(link.url)?.[1] ?? '';
      const text = anchor === '' ? undefined : target(site, link, pages);
      if (!text || !isJudged(text)) continue;
      const anchors = anchorsOf(text);
      if (anchors.has(decodeAnchor(anchor))) continue;
      if (isLater(site, link, decodeAnchor(anchor))) continue;
      const nearest = nearestName(anchor, anchors);
      const own = text === link.record ? 'this text' : text.file;
      yield {
        place: link.place,
        message: `No heading in ${own} has the anchor "${anchor}".`,
        hint:
          nearest === undefined
            ? 'An anchor is the words of the heading in lower case with hyphens; give a heading one that stays with { #scope }.'
            : `Did you mean #${nearest}?`,
      };
    }
  },
};

function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
