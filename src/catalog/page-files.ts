import { packsOf } from '../model/packs.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { dataFiles, oscalFiles, type PageFile, tableFiles } from './site-files.ts';

/** Files that pages offer and no list of data names: PDFs and packs. */
function keptFiles(center: TrustCenter): PageFile[] {
  const pdf = (path: string, page: string): PageFile => ({ path, type: 'application/pdf', page });
  return [
    ...(center.register.length > 0 ? [pdf('/subprocessors/register.pdf', '/subprocessors/')] : []),
    ...center.advisories.map(({ id }) => pdf(`/advisories/${id}.pdf`, `/advisories/${id}/`)),
    ...packsOf(center).map(({ path, page }) => ({ path, page, type: 'application/zip' })),
  ];
}

/** The files of one trust center: every page asks for those that hold what it shows. */
const known = new WeakMap<TrustCenter, Map<string | undefined, PageFile[]>>();

/**
 * The files that hold what a page shows, besides itself as Markdown and the versions of documents.
 *
 * @param page from the root of the site, `/controls/soc2/`
 */
export function pageFiles(center: TrustCenter, page: string): PageFile[] {
  const ofPages =
    known.get(center) ??
    Map.groupBy(
      [...keptFiles(center), ...tableFiles(center), ...dataFiles(center), ...oscalFiles(center)],
      (file) => file.page,
    );
  known.set(center, ofPages);
  return ofPages.get(page) ?? [];
}
