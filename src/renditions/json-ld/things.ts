import type { BreadcrumbList, DigitalDocument, MediaObject, TechArticle } from 'schema-dts';
import { advisoryNumber, advisoryText } from '#words/advisories';
import { stateLabel } from '#words/documents';
import type { Entry } from '../../model/content.ts';
import type { TrustDocument } from '../../model/documents.ts';
import { lastChanged } from '../../model/records.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { Version } from '../../model/versions.ts';
import type { Advisory } from '../../schemas/advisory.ts';
import type { Absolute } from '../surroundings.ts';
import { versionFile, type VersionFormat, versionTypes } from '../version-files.ts';
import { organizationId } from './organization.ts';

/**
 * A security advisory as a technical article: its ids, its days, what is affected, and its PDF.
 *
 * @param opening describes one that has no summary
 */
export function advisoryThing(
  { organization }: TrustCenter,
  { id, data }: Entry<Advisory>,
  absolute: Absolute,
  opening?: string,
): TechArticle {
  const { title, summary, published, withdrawn, affected, cve = [], cwe = [] } = data;
  const page = `/advisories/${id}/`;
  return {
    '@type': 'TechArticle',
    '@id': absolute(page),
    url: absolute(page),
    identifier: [advisoryNumber(id), ...cve],
    name: title,
    headline: title,
    description: summary ?? opening,
    datePublished: published,
    creativeWorkStatus: withdrawn && advisoryText.withdrawn,
    dateModified: withdrawn?.on ?? lastChanged(data),
    inLanguage: organization.language,
    about: affected.map((name) => ({ '@type': 'Thing', name })),
    keywords: cwe.length > 0 ? cwe : undefined,
    publisher: { '@type': 'Organization', '@id': organizationId(absolute) },
    encoding: {
      '@type': 'MediaObject',
      contentUrl: absolute(`/advisories/${id}.pdf`),
      encodingFormat: 'application/pdf',
    },
  };
}

interface Crumb {
  /** Absolute. */
  url: string;
  name: string;
}

/** Where a page stands; of the first page of a site, nothing. */
export function breadcrumbThing(crumbs: readonly Crumb[]): BreadcrumbList[] {
  if (crumbs.length < 2) return [];
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: crumbs.map(({ url, name }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: url,
      })),
    },
  ];
}

const isDay = (date: string | undefined): date is string => date?.length === 10;

/** One version of a document: the whitepaper is a technical article, the others are digital documents. */
export function documentThing(
  center: TrustCenter,
  { collection }: TrustDocument,
  version: Version,
  absolute: Absolute,
): TechArticle | DigitalDocument {
  const { data, published, href } = version;
  const files = Object.entries(versionTypes) as [VersionFormat, string][];
  const encoding = files.map(([format, type]): MediaObject => ({
    '@type': 'MediaObject',
    contentUrl: absolute(versionFile(version, format)),
    encodingFormat: type,
  }));
  const shared = {
    '@id': absolute(href),
    identifier: data.id,
    name: data.title,
    description: data.summary,
    version: version.version,
    creativeWorkStatus: stateLabel(version),
    datePublished: isDay(published) ? published : undefined,
    inLanguage: data.language ?? center.organization.language,
    // The overview says the rest.
    publisher: { '@type': 'Organization' as const, '@id': organizationId(absolute) },
    encoding,
  };
  return collection === 'whitepaper'
    ? { '@type': 'TechArticle', ...shared }
    : { '@type': 'DigitalDocument', ...shared };
}
