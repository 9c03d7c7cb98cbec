import { plainPath, sitePath } from '../addresses.ts';
import type { Finding, Place } from '../diagnostic.ts';
import { policy } from '../examples.ts';
import { DRAFT_HINT, isOfDraft, meantPage } from '../page-words.ts';
import { isLaterPage, pagesFor, type Pages } from '../pages.ts';
import type { SiteRecord } from '../read/record.ts';
import { textsIn } from '../read/texts.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import type { Site } from '../site.ts';
import { linksOf } from '../text/links.ts';

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
