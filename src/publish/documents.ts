import type { DocumentCollection, TrustDocument } from '../model/documents.ts';
import { getTrustCenter } from '../model/trust-center.ts';
import type { Version } from '../model/versions.ts';
import { renditionsOf } from './versions.ts';

/** The documents of a collection. */
async function documentsOf(collection: DocumentCollection): Promise<readonly TrustDocument[]> {
  const { documents } = await getTrustCenter();
  return documents.filter((document) => document.collection === collection);
}

const slugOf = ({ ref }: TrustDocument): string => ref.slice(ref.indexOf('/') + 1);

interface DocumentPath {
  params: { slug: string };
  props: { document: TrustDocument };
}

/** A page for each document of a collection, at `<slug>/`; for a collection of one document the slug goes unused. */
export async function documentPaths(collection: DocumentCollection): Promise<DocumentPath[]> {
  const documents = await documentsOf(collection);
  return documents.map((document) => ({ params: { slug: slugOf(document) }, props: { document } }));
}

/** The same for the one document of a collection, at the folder itself. */
export async function singleDocumentPaths(collection: DocumentCollection) {
  const paths = await documentPaths(collection);
  return paths.map(({ props }) => ({ params: { index: undefined }, props }));
}

interface VersionPath {
  params: { slug: string; version: string };
  props: { document: TrustDocument; version: Version };
}

/** A page for each version of each document of a collection, at `<slug>/<version>/`. */
export async function versionPaths(collection: DocumentCollection): Promise<VersionPath[]> {
  const documents = await documentsOf(collection);
  return documents.flatMap((document) =>
    document.versions.map((version) => ({
      params: { slug: slugOf(document), version: version.version },
      props: { document, version },
    })),
  );
}

/** Markdown as a file of the site (RFC 7763). */
export function markdownResponse(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8; variant=GFM' } });
}

/** A twin for each version of a collection's documents, and `index.md` for the version that a document's page shows. */
export async function documentTwinPaths(collection: DocumentCollection) {
  const documents = await documentPaths(collection);
  const shown = documents.map(({ params, props: { document } }) => ({
    params: { ...params, version: 'index' },
    props: { document, version: document.shown },
  }));
  return [...(await versionPaths(collection)), ...shown];
}

/** One version of a document as Markdown. */
export async function documentMarkdown(document: TrustDocument, version: Version): Promise<Response> {
  return markdownResponse((await renditionsOf(document, version)).markdown);
}

/** One version of a document as JSON. */
export async function documentJson(document: TrustDocument, version: Version): Promise<Response> {
  const { json } = await renditionsOf(document, version);
  return new Response(json, { headers: { 'Content-Type': 'application/json' } });
}
