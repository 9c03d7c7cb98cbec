import { join } from 'node:path';
import type { TrustDocument } from '../model/documents.ts';
import { getTrustCenter } from '../model/trust-center.ts';
import type { Version } from '../model/versions.ts';
import { articleTree } from '../renditions/article/tree.ts';
import type { Addresses } from '../renditions/pdf/addresses.ts';
import { renderPdf, type Pdf } from '../renditions/pdf/render-pdf.ts';
import { versionPaper } from '../renditions/pdf/version-paper.ts';
import { siteFolder } from '../site-folder.ts';
import { absolute } from './address.ts';
import { articleOf } from './article.ts';

const site = siteFolder();

export const addresses: Addresses = { absolute, file: (path) => join(site.publicDir, path) };

export const folders = { fonts: join(site.dir, 'fonts'), public: site.publicDir };

const rendered = new Map<string, Promise<Pdf>>();

/** Makes each PDF once in a build; the preview asks anew, and the cache answers where nothing changed. */
export function once(path: string, render: () => Promise<Pdf>): Promise<Pdf> {
  const known = import.meta.env.DEV ? undefined : rendered.get(path);
  const pdf = known ?? render();
  rendered.set(path, pdf);
  return pdf;
}

/** The PDF of a version: the endpoint serves it, and the page says its size and checksum. */
export function documentPdf(document: TrustDocument, version: Version): Promise<Pdf> {
  return once(version.href, async () => {
    const center = await getTrustCenter();
    const article = await articleOf(document.collection, version.entry, version.moment);
    return renderPdf(versionPaper(center, document, version, articleTree(article), addresses), folders);
  });
}

export const pdfPath = (page: string): string => page.replace(/\/$/, '.pdf');

export function pdfResponse({ bytes }: Pdf): Response {
  return new Response(bytes, { headers: { 'Content-Type': 'application/pdf' } });
}
