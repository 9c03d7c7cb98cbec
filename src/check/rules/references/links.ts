import { nearestName } from '../../../spelling/nearest-name.ts';
import type { Finding, Place } from '../../diagnostic.ts';
import { policy } from '../../examples.ts';
import {
  anchorsOf,
  DRAFT_HINT,
  isLaterPage,
  isOfDraft,
  meantPage,
  type Pages,
  pagesFor,
  pagesOf,
} from '../../pages.ts';
import { type SiteRecord, textsIn } from '../../read/record.ts';
import { placeOfValue } from '../../read/yaml.ts';
import type { Rule } from '../../rule.ts';
import type { Site } from '../../site.ts';
import { plainPath, sitePath } from '../../targets.ts';
import { linksOf, type TextLink } from '../../text/elements.ts';

function explain(site: Site, path: string, { paths }: Pages): string {
  if (paths.has(`${path}/`)) return `Write ${path}/ with the slash at the end.`;
  if (path.endsWith('/') && paths.has(path.slice(0, -1)))
    return `Write ${path.slice(0, -1)} without the slash at the end.`;
  const withoutText = path.replace(/\.mdx?$/, '/');
  if (withoutText !== path && paths.has(withoutText)) return `Write ${withoutText}: link to the page, not to the file.`;
  return meantPage(site, path, paths) ?? 'Link to a page of this site by its path, such as /subprocessors/.';
}

/** A link or an address in a field, and where it stands. */
interface Address {
  readonly url: string;
  readonly place: Place;
  readonly record: SiteRecord;
}

/** Fields that rules of their own judge, and the address that all paths begin with. */
const JUDGED_ELSEWHERE = new Set(['organization.site', 'organization.redirects', 'security-txt.canonical']);

/** The addresses of the site itself in fields, where they are written with its origin. */
function* addressesInFields({ records, content }: Site): Generator<Address> {
  const origin = content?.organization.site.origin;
  if (origin === undefined) return;
  for (const record of records) {
    const { yaml, text, collection } = record;
    if (!yaml || !text.text.includes(origin)) continue;
    for (const { value, path } of textsIn(yaml.data)) {
      if (JUDGED_ELSEWHERE.has(`${collection}.${String(path[0])}`) || !value.startsWith(origin)) continue;
      yield { url: value, record, place: placeOfValue(yaml, path) };
    }
  }
}

function judge(site: Site, { url, place, record }: Address): Finding | undefined {
  const pages = pagesFor(site, record);
  const own = sitePath(url, site.content?.organization.site);
  if (!pages || url.startsWith('#') || url.startsWith('//')) return undefined;
  if (own === undefined) {
    if (/^[a-z][a-z\d+.-]*:/i.test(url)) return undefined;
    const mail = url.includes('@') ? ', or mailto: before an e-mail address' : '';
    return {
      place,
      message: `"${url}" is no path from the root of the site: it would lead elsewhere on each page.`,
      hint: `Write the whole path, such as /policies/access-control/${mail}.`,
    };
  }
  const path = plainPath(own);
  if (pages.paths.has(path) || isLaterPage(site, path)) return undefined;
  return isOfDraft(site, path)
    ? { place, message: `Readers have no page ${path}: it is a draft.`, hint: DRAFT_HINT }
    : { place, message: `There is no page ${path}.`, hint: explain(site, path, pages) };
}

/** A link that leads nowhere is the first thing readers write in about. */
export const brokenLink: Rule = {
  code: 'R004',
  name: 'broken-link',
  severity: 'error',
  draft: 'note',
  sentence:
    'Every link within the site leads to a page or file of it, written from the root of the site or with its origin.',
  bad: policy('See our [policies](/polices/).'),
  good: policy('See our [policies](/policies/).'),
  *check(site) {
    const links = [...linksOf(site.records)].filter(({ isImage }) => !isImage);
    for (const address of [...links, ...addressesInFields(site)]) {
      const finding = judge(site, address);
      if (finding) yield finding;
    }
  },
};

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
