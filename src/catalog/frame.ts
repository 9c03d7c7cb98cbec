import { chrome } from '#words/chrome';
import { CONTACTS, contactText, registrationLine } from '#words/contacts';
import { formatDate } from '#words/dates';
import { directionOf, interfaceLanguage } from '#words/language';
import { sectionText } from '#words/sections';
import { askContact } from '../model/records.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { sectionsOf } from '../model/sections.ts';
import { absolute, href } from '../site/href.ts';
import { type Alternate, type Link, pageAlternates, securityTxtAddress, type SiteChrome } from './page-head.ts';

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

const HEX_COLOR = /^#(?:[\da-f]{3}|[\da-f]{6})$/iu;

/**
 * The one style sheet that differs from site to site: the brand's colors, after the declaration of the layers.
 * @param layers the `@layer` statement that fixes the order
 * @throws RangeError where a color is not `#rgb` or `#rrggbb`
 */
export function brandStyle(layers: string, accent: string, accentDark?: string): string {
  const dark = accentDark === undefined ? '' : `;--brand-dark:${hexColor(accentDark)}`;
  return `${layers.trim()}:root{--brand:${hexColor(accent)}${dark}}`;
}

function hexColor(value: string): string {
  if (!HEX_COLOR.test(value)) throw new RangeError(`"${value}" is not a hex color such as #0d5c4c`);
  return value;
}
