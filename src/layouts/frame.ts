import { askContact } from '../model/contacts.ts';
import { sectionsOf } from '../model/sections.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { chrome } from '../ui-text/chrome.ts';
import { CONTACTS, contactText } from '../ui-text/contacts.ts';
import { formatDate } from '../ui-text/dates.ts';
import { directionOf, interfaceLanguage } from '../ui-text/language.ts';
import { registrationLine } from '../ui-text/organization.ts';
import { sectionText } from '../ui-text/sections.ts';
import { absolute, href } from './address.ts';
import { securityTxtAddress } from './security-txt-address.ts';
import { pageAlternates, type Alternate } from './file-links.ts';
import type { Link, SiteChrome } from './site-chrome.ts';

/** The accent of a company that names none. */
const DEFAULT_ACCENT = '#0d5c4c';

/** What the frame around every page of a trust center shows. */
function chromeOf(center: TrustCenter): SiteChrome {
  const { organization, asOf } = center;
  const { brand = {} } = organization;
  return {
    name: organization.name,
    lang: interfaceLanguage(organization.language),
    dir: directionOf(interfaceLanguage(organization.language)),
    home: href('/'),
    search: href('/search/'),
    logo: brand.logo && href(brand.logo),
    accent: brand.accent ?? DEFAULT_ACCENT,
    accentDark: brand.accentDark,
    nav: sectionsOf(center).map((section) => ({
      href: href(`/${section}/`),
      label: sectionText(center, section).label,
    })),
    legal: registrationLine(organization),
    copyright: organization.copyright,
    asOf: { text: formatDate(asOf), iso: asOf },
    sample: organization.sample !== undefined,
    mistakes: askContact(organization, 'support', 'legal', 'security'),
    links: footLinks(center),
  };
}

function footLinks(center: TrustCenter): Link[] {
  const { contacts = {}, documentsElsewhere = [] } = center.organization;
  const elsewhere = documentsElsewhere.map(({ title, url }) => url !== undefined && { href: url, label: title });
  const links = [
    ...elsewhere,
    Object.keys(contacts).length > 0 && { href: href(`/#${CONTACTS}`), label: contactText.link },
    center.securityTxt && { href: securityTxtAddress, label: chrome.securityTxt },
    center.events.length > 0 && { href: href('/updates/#feeds'), label: chrome.feeds },
    { href: href('/data/'), label: chrome.forMachines },
  ];
  return links.filter((link) => typeof link === 'object');
}

/**
 * What every page passes to its layout: the frame, its own path, its canonical address, and itself as Markdown.
 *
 * @param path the page within the site, `/policies/`
 */
export function frame(
  center: TrustCenter,
  path: string,
): { site: SiteChrome; path: string; canonical: string; alternates: Alternate[] } {
  return {
    site: chromeOf(center),
    path: href(path),
    canonical: absolute(path),
    alternates: pageAlternates(center, path),
  };
}
