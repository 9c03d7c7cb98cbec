import type { PagefindPage, PagefindSection } from './pagefind.ts';

/** More sections of one page than this are left for its reader to find. */
const MOST_SECTIONS = 4;

/** The sections of a page that the words say most about, in the order of the page; not the page itself. */
export function bestSections({ url, sub_results }: PagefindPage): PagefindSection[] {
  const sections = sub_results.filter((section) => section.url !== url);
  const best = new Set(sections.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_SECTIONS));
  return sections.filter((section) => best.has(section));
}

function weightOf({ weighted_locations: words }: PagefindSection): number {
  return words.reduce((sum, { balanced_score: score }) => sum + score, 0);
}
