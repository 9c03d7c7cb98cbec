import type { TechArticle } from 'schema-dts';
import { lastChanged } from '../../model/advisories.ts';
import type { Entry } from '../../model/content.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { Advisory } from '../../schemas/advisory.ts';
import { advisoryNumber } from '../../ui-text/advisories.ts';
import type { Absolute } from '../absolute.ts';
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
    creativeWorkStatus: withdrawn && 'Withdrawn',
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
