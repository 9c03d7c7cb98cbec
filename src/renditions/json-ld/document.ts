import type { DigitalDocument, MediaObject, TechArticle } from 'schema-dts';
import type { TrustDocument } from '../../model/documents.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { Version } from '../../model/versions.ts';
import { stateLabel } from '../../ui-text/documents.ts';
import type { Absolute } from '../absolute.ts';
import { versionFile, versionTypes, type VersionFormat } from '../version-files.ts';
import { organizationId } from './organization.ts';

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
