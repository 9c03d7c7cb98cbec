import type { DataCatalog, DataDownload, Dataset } from 'schema-dts';
import type { TrustCenter } from '../../model/resolve.ts';
import { dataText } from '../../ui-text/data.ts';
import type { Absolute } from '../absolute.ts';
import { dataFiles, oscalFiles, type SiteFile } from '../site-files.ts';
import { organizationName } from './organization.ts';

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
