import type { TrustDocument } from '../model/documents.ts';
import { getTrustCenter } from '../model/trust-center.ts';
import type { Version } from '../model/versions.ts';
import { articleTree } from '../renditions/article/tree.ts';
import { documentFile } from '../renditions/data/document-file.ts';
import { absolute } from './address.ts';
import { articleOf } from './article.ts';
import { jsonResponse } from './json-response.ts';

/** One version of a document as JSON. */
export async function documentJson(document: TrustDocument, version: Version): Promise<Response> {
  const article = articleTree(await articleOf(document.collection, version.entry, version.moment));
  return jsonResponse(documentFile(await getTrustCenter(), document, version, article, absolute));
}
