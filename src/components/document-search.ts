import { parseControlRef } from '../frameworks/control-ref.ts';
import type { TrustDocument } from '../model/documents.ts';
import type { Version } from '../model/versions.ts';
import type { SearchMarks } from './search/search-marks.ts';

/**
 * How the search index files a page of a document. A version is found at its permalink, where sections keep saying
 * what they say; the page of the document, which shows the same text, only for what it says besides.
 *
 * @param path where the page stands
 * @param says whether the page says anything besides the text of the version
 */
export function searchMarks(
  { collection }: TrustDocument,
  { href, state, version, data }: Version,
  path: string,
  says: boolean,
): SearchMarks | undefined {
  if (path !== href) return says ? { section: collection } : undefined;
  const frameworks = (data.controls ?? []).map((ref) => parseControlRef(ref)?.framework.shortName);
  const named = new Set(frameworks.filter((name) => name !== undefined));
  return { section: collection, state, version, frameworks: [...named] };
}
