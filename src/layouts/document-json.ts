import type { TrustDocument } from '../model/documents.ts';
import type { Version } from '../model/versions.ts';
import { renditionsOf } from './version-renditions.ts';

/** One version of a document as JSON. */
export async function documentJson(document: TrustDocument, version: Version): Promise<Response> {
  const { json } = await renditionsOf(document, version);
  return new Response(json, { headers: { 'Content-Type': 'application/json' } });
}
