import { formatDate } from './dates.ts';

/** Words of the frame around every page: header, search field, footer, contents list, banners. English. */
export const chrome = {
  trustCenter: 'Trust center',
  skip: 'Skip to the text',
  mainNavigation: 'Main',
  menu: 'Menu',
  close: 'Close',
  searchLabel: 'Search this trust center',
  searchPlaceholder: 'Search',
  search: 'Search',
  breadcrumb: 'You are here',
  contents: 'On this page',
  linkToSection: 'Link to this section',
  footerLinks: 'About this site',
  securityTxt: 'security.txt',
  feeds: 'Feeds',
  forMachines: 'For machines',
  mistake: 'Write to us about this page',
  newer: 'Newer',
  older: 'Older',
  today: 'today',
  callout: { note: 'Note', important: 'Important', warning: 'Warning' },
} as const;

/** "As of 20 November 2026": `date` is formatted already. */
export function asOf(date: string): string {
  return `As of ${date}`;
}

/** The line that a sample's pages carry above everything else. */
export function sampleLine(company: string): string {
  return `${company} is a fictional company. This trust center shows what Candor makes.`;
}

/** The sample line's short form, for the foot of the page and for paper. */
export const fictional = 'a fictional company';

/** Subject of the mail that a reader sends about a page, such as a mistake on it; it names the page. */
export function mistakeSubject(title: string): string {
  return `About the page “${title}”`;
}

/** First line of that mail. Only the page for addresses without a page has none: it asks for the one that was tried. */
export function mistakeBody(address?: string): string {
  return address === undefined ? 'Paste the address of the missing page here:\n\n' : `Page: ${address}\n\n`;
}

/** Document title in the browser's tab and in search results. */
export function pageTitle(title: string, company: string): string {
  return title === company ? `${company} trust center` : `${title} · ${company} trust center`;
}

/** Words of corrections of what was released. English. */
export const errataText = {
  title: 'Corrections',
  corrected: (date: string) => `Corrected on ${formatDate(date)}`,
} as const;

/** Words of the pages at old addresses. English. */
export const redirectText = {
  title: 'This page has moved',
  follow: 'Go to its new address',
} as const;

/** Words of the page for addresses that lead nowhere. English. */
export const notFound = {
  title: 'There is no such page',
  lede: 'The address may be mistyped, or the link that led here wrong.',
  sections: 'What there is',
  overview: 'Overview',
} as const;
