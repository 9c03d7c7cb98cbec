import { createHash } from 'node:crypto';
import { readHtml } from '../markdown/html.ts';
import type { Correction } from '../model/corrections.ts';
import type { TrustDocument } from '../model/documents.ts';
import type { Version } from '../model/versions.ts';
import { articleTree } from './article/blocks.ts';
import { headingsOf, headingText } from './article/plain-text.ts';
import { jsonText } from './data/dataset.ts';
import { documentFile } from './data/document-file.ts';
import { addFolder, codeFingerprint, keptFiles, keptPdfs } from './kept-files.ts';
import { documentTwin } from './markdown/twins.ts';
import { makePdf, type PdfFile } from './pdf/make-pdf.ts';
import type { Paper } from './pdf/paper.ts';
import { compilePaper } from './pdf/typst.ts';
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

/** What a version of a document is published as besides its pages, and what its page says of it. */
export interface VersionRenditions {
  /** The headings of the article, in the order of the text. */
  headings: readonly { level: number; id?: string | undefined; text: string }[];
  json: string;
  markdown: string;
  pdf: PdfFile;
}

/** @throws {Error} where the document has no such version */
function versionOf({ document, version: number }: VersionSource): Version {
  const version = document.versions.find((candidate) => candidate.version === number);
  if (version === undefined) throw new Error(`There is no ${document.ref}/${number}`);
  return version;
}

/**
 * The PDF of a version before it is set: what its page shows of a record, and the article.
 *
 * @throws {Error} where the document has no such version
 */
export function paperOf(source: VersionSource): Paper {
  const { center, document, errata, record, html } = source;
  const places = addressesOf(source.places);
  const body = [record ?? '', html].flatMap((part) => articleTree(readHtml(part)));
  const paper = versionPaper(center, document, versionOf(source), errata, body, places);
  // The record is a part of the document's own page, and nowhere else.
  return record === undefined ? paper : { ...paper, page: places.absolute(document.href) };
}

/**
 * Makes all renditions of a version from its one article.
 *
 * @throws {Error} where the document has no such version, or its PDF cannot be made
 */
export async function renderVersion(source: VersionSource): Promise<VersionRenditions> {
  const { center, document, errata } = source;
  const version = versionOf(source);
  const places = addressesOf(source.places);
  const article = readHtml(source.html);
  const tree = articleTree(article);
  return {
    headings: headingsOf(tree).map((heading) => ({ level: heading.level, id: heading.id, text: headingText(heading) })),
    json: jsonText(documentFile(center, document, version, errata, tree, places.absolute)),
    markdown: documentTwin(center, document, version, errata, article, places.absolute),
    pdf: await makePdf(paperOf(source), places, compilePaper),
  };
}

const kept = keptFiles('renditions');

const fingerprints = new Map<string, string>();

/** What every version of a site shares: the code, the libraries, its pictures and fonts. None changes while a build runs. */
function fingerprintOf({ publicDir, fonts }: VersionSource['places']): string {
  const key = `${publicDir}\n${fonts}`;
  const known = fingerprints.get(key);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(codeFingerprint());
  addFolder(hash, publicDir, (name) => /\.(?:svg|png|jpe?g|gif|webp)$/i.test(name));
  addFolder(hash, fonts, (name) => /\.(?:ttf|otf)$/i.test(name));
  const fingerprint = hash.digest('hex');
  fingerprints.set(key, fingerprint);
  return fingerprint;
}

/** Where the site lies on the disk is no part of what is made. */
function keyOf({ places, ...source }: VersionSource): string {
  const { origin, base } = places;
  const input = JSON.stringify({ ...source, origin, base });
  return createHash('sha256').update(fingerprintOf(places)).update(input).digest('hex');
}

/** What an earlier build made from the same; `undefined` where it made nothing, or its PDF is gone or damaged. */
export function readRenditions(source: VersionSource): VersionRenditions | undefined {
  const bytes = kept.read(keyOf(source));
  if (bytes === undefined) return undefined;
  const { pdf, ...texts } = JSON.parse(bytes.toString('utf8')) as VersionRenditions;
  return keptPdfs.read(pdf.key) ? { ...texts, pdf: { ...pdf, isNew: false } } : undefined;
}

/** Keeps the renditions of a version for later builds. */
export function writeRenditions(source: VersionSource, renditions: VersionRenditions): void {
  kept.write(keyOf(source), Buffer.from(JSON.stringify(renditions)));
}
