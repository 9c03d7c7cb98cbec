import { parseControlRef } from '../frameworks/control-ref.ts';
import type { TrustDocument } from '../model/documents.ts';
import type { Version } from '../model/versions.ts';

/**
 * How the search index takes up a page of a document: once for the document, and once for each version that is not
 * what the document's own page shows. The permalink of the version shown would find everything twice.
 */
export function searchAttributes(
  document: TrustDocument,
  version: Version,
  path: string,
): Record<`data-pagefind-${string}`, string> {
  const isDocument = path === document.href;
  if (!isDocument && version === document.shown) return { 'data-pagefind-ignore': 'all' };
  const frameworks = (version.data.controls ?? []).map((ref) => parseControlRef(ref)?.framework.shortName);
  const filters = [
    'kind:document',
    `status:${isDocument ? 'current' : version.state}`,
    ...[...new Set(frameworks)].map((name) => `framework:${name ?? ''}`),
  ];
  return {
    'data-pagefind-body': '',
    'data-pagefind-filter': filters.join(', '),
    'data-pagefind-meta': `title:${version.data.title}, version:${version.version}`,
  };
}
