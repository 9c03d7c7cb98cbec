import { policy } from '../examples.ts';
import { DRAFT_HINT, isOfDraft, meantPage } from '../page-words.ts';
import { isLaterPage, pagesFor, type Pages } from '../pages.ts';
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

/** A link that leads nowhere is the first thing readers write in about. */
export const brokenLink: Rule = {
  code: 'R004',
  name: 'broken-link',
  severity: 'error',
  draft: 'note',
  sentence: 'Every link between pages leads to a page, and is written from the root of the site.',
  bad: policy('See our [policies](/polices/).'),
  good: policy('See our [policies](/policies/).'),
  *check(site) {
    for (const { url, place, isImage, record } of linksOf(site.records)) {
      const pages = pagesFor(site, record);
      if (!pages) return;
      if (isImage || url.startsWith('#') || /^[a-z][a-z\d+.-]*:/i.test(url)) continue;
      const path = url.replace(/[?#].*$/s, '');
      if (path.startsWith('//')) continue;
      if (!path.startsWith('/')) {
        const hint = `Write the whole path, such as /policies/access-control/${url.includes('@') ? ', or mailto: before an e-mail address' : ''}.`;
        yield {
          place,
          message: `"${url}" is no path from the root of the site: it would lead elsewhere on each page.`,
          hint,
        };
      } else if (!pages.paths.has(path) && !isLaterPage(site, path)) {
        yield isOfDraft(site, path)
          ? { place, message: `Readers have no page ${path}: it is a draft.`, hint: DRAFT_HINT }
          : { place, message: `There is no page ${path}.`, hint: explain(site, path, pages) };
      }
    }
  },
};
