import { packsOf } from '../model/packs.ts';
import type { TrustCenter } from '../model/resolve.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { componentFiles, crosswalkFiles, dataFiles, questionFiles, registerFiles } from './site-files.ts';

/** A file that holds what a page shows. */
export interface PageFile {
  /** From the root of the site. */
  path: string;
  /** Its media type. */
  type: string;
}

/** The collections that a page shows, whole and nothing else. */
const shownWhole: Readonly<Record<string, readonly CollectionName[]>> = {
  '/whitepaper/changes/': ['whitepaper'],
  '/policies/': ['policies'],
  '/controls/': ['controls', 'commitments'],
  '/certifications/': ['certifications'],
  '/ai/': ['ai-features'],
  '/disclosure/': ['disclosure-program'],
  '/disclosure/changes/': ['disclosure'],
  '/disclosure/hall-of-fame/': ['acknowledgments'],
  '/advisories/': ['advisories'],
};

function collectionFiles(center: TrustCenter, page: string): PageFile[] {
  const names = shownWhole[page] ?? [];
  if (names.length === 0) return [];
  return dataFiles(center).filter(({ collection }) => collection !== undefined && names.includes(collection));
}

const pdfOf = (page: string): PageFile => ({ path: page.replace(/\/$/, '.pdf'), type: 'application/pdf' });

function sectionFiles(center: TrustCenter, page: string): PageFile[] {
  switch (page) {
    case '/controls/':
      return componentFiles(center);
    case '/questions/':
      return questionFiles(center);
    case '/subprocessors/':
      return center.register.length > 0 ? [pdfOf('/subprocessors/register/'), ...registerFiles(center)] : [];
    default:
      return [];
  }
}

function recordFiles(center: TrustCenter, page: string): PageFile[] {
  if (page.startsWith('/advisories/')) {
    return center.advisories.some(({ id }) => page === `/advisories/${id}/`) ? [pdfOf(page)] : [];
  }
  if (page.startsWith('/controls/')) {
    const crosswalk = center.crosswalks.find(({ href }) => href === page);
    return crosswalk ? crosswalkFiles(crosswalk, center) : [];
  }
  if (page.startsWith('/documents/')) {
    const plan = packsOf(center).find((pack) => pack.page === page);
    return plan ? [{ path: plan.path, type: 'application/zip' }] : [];
  }
  return [];
}

/**
 * The files that hold what a page shows, besides itself as Markdown and the versions of documents.
 *
 * @param page from the root of the site, `/controls/soc2/`
 */
export function pageFiles(center: TrustCenter, page: string): PageFile[] {
  return [...collectionFiles(center, page), ...sectionFiles(center, page), ...recordFiles(center, page)];
}
