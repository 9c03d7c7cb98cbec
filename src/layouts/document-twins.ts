import type { DocumentCollection, TrustDocument } from '../model/documents.ts';
import type { Version } from '../model/versions.ts';
import { documentPaths, versionPaths } from './document-paths.ts';
import { markdownResponse } from './markdown-response.ts';
import { renditionsOf } from './version-renditions.ts';

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
