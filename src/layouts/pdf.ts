import { join } from 'node:path';
import type { Entry } from '../model/content.ts';
import type { TrustDocument } from '../model/documents.ts';
import { getTrustCenter } from '../model/trust-center.ts';
import type { Version } from '../model/versions.ts';
import { articleTree } from '../renditions/article/tree.ts';
import type { Advisory } from '../schemas/advisory.ts';
import { advisoryPaper } from '../renditions/pdf/advisory-paper.ts';
import { registerPaper } from '../renditions/pdf/register-paper.ts';
import type { Addresses } from '../renditions/pdf/addresses.ts';
import { renderPdf, type Pdf } from '../renditions/pdf/render-pdf.ts';
import { versionPaper } from '../renditions/pdf/version-paper.ts';
import { siteFolder } from '../site-folder.ts';
import { absolute, href } from './address.ts';
import { articleOf } from './article.ts';

const site = siteFolder();

/** The path the site lives under, without a slash at its end. */
const base = href('/').slice(0, -1);

/** What is published as it is lies in the public folder, without that path. */
const file = (path: string): string =>
  join(site.publicDir, path.startsWith(`${base}/`) ? path.slice(base.length) : path);

const addresses: Addresses = { absolute, file };

const files = { fonts: join(site.dir, 'fonts'), file };

const rendered = new Map<string, Promise<Pdf>>();

/** Makes each PDF once in a build; the preview asks anew, and the cache answers where nothing changed. */
function once(path: string, render: () => Promise<Pdf>): Promise<Pdf> {
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
    return renderPdf(versionPaper(center, document, version, articleTree(article), addresses), files);
  });
}

/** The PDF of an advisory. */
export function advisoryPdf(advisory: Entry<Advisory>): Promise<Pdf> {
  const { id, data } = advisory;
  return once(`/advisories/${id}/`, async () => {
    const center = await getTrustCenter();
    const article = await articleOf('advisories', id, data.updated ?? data.published);
    return renderPdf(advisoryPaper(center, advisory, articleTree(article), addresses), files);
  });
}

/** The PDF of the register; `undefined` where there is nothing to publish. */
export async function registerPdf(): Promise<Pdf | undefined> {
  const paper = registerPaper(await getTrustCenter(), addresses);
  return paper && once('/subprocessors/register/', () => renderPdf(paper, files));
}

/** The path of a PDF beside its page: `/policies/access-control/1.1.pdf`. */
export const pdfPath = (page: string): string => page.replace(/\/$/, '.pdf');

/** What an endpoint answers with. */
export function pdfResponse({ read }: Pdf): Response {
  return new Response(read(), { headers: { 'Content-Type': 'application/pdf' } });
}
