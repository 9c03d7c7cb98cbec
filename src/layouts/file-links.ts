import type { Dataset } from 'schema-dts';
import type { TrustCenter } from '../model/resolve.ts';
import type { Version } from '../model/versions.ts';
import { datasetThing } from '../renditions/json-ld/dataset.ts';
import { pageFiles, type PageFile } from '../renditions/page-files.ts';
import type { SiteFile } from '../renditions/site-files.ts';
import { versionFile, versionFormats, versionTypes } from '../renditions/version-files.ts';
import { absolute, href } from './address.ts';

/** Another form of what a page shows. */
export interface Alternate {
  href: string;
  type: string;
}

const alternateOf = ({ path, type }: PageFile): Alternate => ({ href: href(path), type });

/** A page as Markdown, and the files that hold the same data. */
export function pageAlternates(center: TrustCenter, page: string): Alternate[] {
  return [{ path: `${page}index.md`, type: 'text/markdown' }, ...pageFiles(center, page)].map(alternateOf);
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

/** The files of a page as a dataset, in the terms of schema.org; none where there are none. */
export function datasetOf(center: TrustCenter, page: string, [first, ...others]: readonly SiteFile[]): Dataset[] {
  return first === undefined ? [] : [datasetThing(center, page, [first, ...others], absolute)];
}
