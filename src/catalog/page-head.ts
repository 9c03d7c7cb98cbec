import type { BreadcrumbList, DataCatalog, DataDownload, Dataset } from 'schema-dts';
import { dataText } from '#words/data';
import type { TrustCenter } from '../model/resolve.ts';
import type { Version } from '../model/versions.ts';
import { organizationName } from '../renditions/json-ld/organization.ts';
import { breadcrumbThing } from '../renditions/json-ld/things.ts';
import type { Absolute } from '../renditions/surroundings.ts';
import { versionFile, versionFormats, versionTypes } from '../renditions/version-files.ts';
import type { Contact } from '../schemas/fields/contact-points.ts';
import { canonicalOf, SECURITY_TXT_PATHS } from '../security-txt/fields.ts';
import { absolute, href } from '../site/href.ts';
import { pageFiles } from './page-files.ts';
import { twinOf } from './served-paths.ts';
import { dataFiles, oscalFiles, type PageFile, type SiteFile, tableFiles } from './site-files.ts';

/** Where a page stands below the overview, in the terms of schema.org. */
export function breadcrumbOf(
  { site, title, path, noindex = false }: { site: SiteChrome; title: string; path: string; noindex?: boolean },
  trail: readonly Link[] = [],
): BreadcrumbList[] {
  if (noindex || path === site.home) return [];
  const origin = absolute('/');
  const crumbs = [{ href: site.home, label: site.name }, ...trail, { href: path, label: title }];
  return breadcrumbThing(crumbs.map(({ href, label }) => ({ url: new URL(href, origin).href, name: label })));
}

const downloadOf = ({ path, type }: SiteFile, absolute: Absolute): DataDownload => ({
  '@type': 'DataDownload',
  contentUrl: absolute(path),
  encodingFormat: type,
});

/**
 * Files that hold the same data as one dataset.
 *
 * @param page the page that shows them, from the root of the site
 */
export function datasetThing(
  center: TrustCenter,
  page: string,
  files: readonly [SiteFile, ...SiteFile[]],
  absolute: Absolute,
): Dataset {
  const [{ title, description }] = files;
  return {
    '@type': 'Dataset',
    '@id': absolute(`${page}#dataset`),
    name: title,
    description,
    url: absolute(page),
    temporalCoverage: center.asOf,
    isAccessibleForFree: true,
    creator: organizationName(center, absolute),
    distribution: files.map((file) => downloadOf(file, absolute)),
  };
}

/** Every collection of the trust center and its safeguards in OSCAL, as a catalog of datasets. */
export function catalogThing(center: TrustCenter, absolute: Absolute): DataCatalog {
  const datasets = [...dataFiles(center), ...oscalFiles(center)].map((file): Dataset => ({
    '@type': 'Dataset',
    name: file.title,
    description: file.description,
    url: absolute(file.path),
    distribution: [downloadOf(file, absolute)],
  }));
  return {
    '@type': 'DataCatalog',
    '@id': absolute('/data/#catalog'),
    name: dataText.title,
    description: dataText.lede(center.organization.name),
    url: absolute('/data/'),
    temporalCoverage: center.asOf,
    creator: organizationName(center, absolute),
    dataset: datasets,
  };
}

/** Another form of what a page shows. */
export interface Alternate {
  href: string;
  type: string;
}

const alternateOf = ({ path, type }: PageFile): Alternate => ({ href: href(path), type });

/** A page as Markdown, and the files that hold the same data. */
export function pageAlternates(center: TrustCenter, page: string): Alternate[] {
  return [{ path: twinOf(page), type: 'text/markdown' }, ...pageFiles(center, page)].map(alternateOf);
}

/**
 * A version in its other forms.
 *
 * @param page its permalink; or the address of the document, which has its own twin and may show more than the version
 */
export function versionAlternates(center: TrustCenter, version: Version, page: string): Alternate[] {
  const files = versionFormats.map((format) => ({ path: versionFile(version, format), type: versionTypes[format] }));
  if (page === version.href) return files.map(alternateOf);
  return [...files.filter(({ type }) => type !== versionTypes.md).map(alternateOf), ...pageAlternates(center, page)];
}

/** The tables and data of a page as a dataset, in the terms of schema.org; none where there are none. */
export function datasetOf(center: TrustCenter, page: string): Dataset[] {
  const [first, ...others] = [...tableFiles(center), ...dataFiles(center)].filter((file) => file.page === page);
  return first === undefined ? [] : [datasetThing(center, page, [first, ...others], absolute)];
}

/** A link with the words it shows. */
export interface Link {
  href: string;
  label: string;
}

/** What the frame of every page needs to know about the site. Hrefs carry the base path already. */
export interface SiteChrome {
  /** Name of the company, as in the wordmark. */
  name: string;
  /** BCP 47 tag of the interface's language. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Address of the overview. */
  home: string;
  /** Address the search form leads to. */
  search: string;
  /** Address of the logo, an SVG under `public/`; it is the icon in the browser's tab as well. */
  logo?: string;
  /** Hex color of links and marks on light ground. */
  accent: string;
  /** Hex color on dark ground; derived from `accent` where left out. */
  accentDark?: string;
  nav: readonly Link[];
  /** Legal name and registration, in one line. */
  legal: string;
  /** The notice of copyright, where the company states one. */
  copyright?: string;
  /** As-of date, formatted, and as YYYY-MM-DD. */
  asOf: { text: string; iso: string };
  /** True where the company is fictional. */
  sample: boolean;
  /** Where mistakes are reported. */
  mistakes?: Contact;
  /** Further links of the footer: security.txt, feeds, data. */
  links: readonly Link[];
}

/**
 * The link to a contact: a mail with its subject prepared, and its text where there is one; else the contact's page.
 *
 * @param body its lines end in line feeds, which a mail address writes as CRLF (RFC 6068 section 5)
 */
export function contactLink({ email, url }: Contact, subject: string, body?: string): Link | undefined {
  if (email === undefined) return url === undefined ? undefined : { href: url, label: url.replace(/^https:\/\//, '') };
  const text = body === undefined ? '' : `&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  return { href: `mailto:${email}?subject=${encodeURIComponent(subject)}${text}`, label: email };
}

/**
 * Where readers look for security.txt: at the root of the host (RFC 9116 section 3), also where the site lives below a
 * base path; the host serves it there.
 */
export const securityTxtAddress: string =
  href('/') === '/' ? `/${SECURITY_TXT_PATHS[0]}` : canonicalOf({ origin: new URL(import.meta.env.SITE).origin });

/** The same with its origin. */
export const absoluteSecurityTxt = (): string => new URL(securityTxtAddress, import.meta.env.SITE).href;
