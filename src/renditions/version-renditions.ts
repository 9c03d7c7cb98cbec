import type { Correction } from '../model/corrections.ts';
import type { TrustDocument } from '../model/documents.ts';
import { readHtml } from './article/html.ts';
import { articleTree } from './article/tree.ts';
import { jsonText } from './data/dataset.ts';
import { documentFile } from './data/document-file.ts';
import { documentTwin } from './markdown/document-twin.ts';
import { compilePaper } from './pdf/compile.ts';
import { makePdf, type PdfFile } from './pdf/make-pdf.ts';
import { versionPaper } from './pdf/version-paper.ts';
import { addressesOf, type SitePlaces } from './site-places.ts';
import type { Surroundings } from './surroundings.ts';

/** All that the renditions of a version are made from: it can be handed to a thread, and its hash is their key. */
export interface VersionSource {
  center: Surroundings;
  places: SitePlaces;
  document: TrustDocument;
  /** `1.1` */
  version: string;
  /** The corrections of the version since its release. */
  errata: readonly Correction[];
  /** What its page shows of a record before the article, in HTML; the PDF has to be complete without the page. */
  record?: string | undefined;
  /** The article as its page shows it. */
  html: string;
}

/** What a version of a document is published as besides its pages. */
export interface VersionRenditions {
  json: string;
  markdown: string;
  pdf: PdfFile;
}

/**
 * Makes all renditions of a version from its one article.
 *
 * @throws {Error} where the document has no such version, or its PDF cannot be made
 */
export async function renderVersion(source: VersionSource): Promise<VersionRenditions> {
  const { center, document, errata, html } = source;
  const version = document.versions.find((candidate) => candidate.version === source.version);
  if (version === undefined) throw new Error(`There is no ${document.ref}/${source.version}`);
  const places = addressesOf(source.places);
  const article = readHtml(html);
  const tree = articleTree(article);
  const printed = source.record === undefined ? tree : [...articleTree(readHtml(source.record)), ...tree];
  return {
    json: jsonText(documentFile(center, document, version, errata, tree, places.absolute)),
    markdown: documentTwin(center, document, version, errata, article, places.absolute),
    pdf: await makePdf(versionPaper(center, document, version, errata, printed, places), places, compilePaper),
  };
}
