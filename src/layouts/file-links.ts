import type { Dataset } from 'schema-dts';
import type { TrustCenter } from '../model/resolve.ts';
import type { Version } from '../model/versions.ts';
import { datasetThing } from '../renditions/json-ld/dataset.ts';
import { versionTypes } from '../renditions/json-ld/document.ts';
import type { SiteFile } from '../renditions/site-files.ts';
import { versionFile, versionFormats } from '../renditions/version-files.ts';
import { absolute, href } from './address.ts';

/** Another form of what a page shows. */
export interface Alternate {
  href: string;
  type: string;
}

/** A version in its other forms. */
export function versionAlternates(version: Version): Alternate[] {
  return versionFormats.map((format) => ({ href: href(versionFile(version, format)), type: versionTypes[format] }));
}

/** The files of a page as a dataset, in the terms of schema.org; none where there are none. */
export function datasetOf(center: TrustCenter, page: string, [first, ...others]: readonly SiteFile[]): Dataset[] {
  return first === undefined ? [] : [datasetThing(center, page, [first, ...others], absolute)];
}

/** A page as Markdown, and the files that hold the same data. */
export function pageAlternates(page: string, files: readonly SiteFile[] = []): Alternate[] {
  const twin = { href: href(`${page}index.md`), type: 'text/markdown' };
  return [twin, ...files.map(({ path, type }) => ({ href: href(path), type }))];
}
