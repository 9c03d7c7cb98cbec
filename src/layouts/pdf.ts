import { lastChanged } from '../model/advisories.ts';
import type { Entry } from '../model/content.ts';
import type { TrustDocument } from '../model/documents.ts';
import { getTrustCenter } from '../model/trust-center.ts';
import type { Version } from '../model/versions.ts';
import { readHtml } from '../renditions/article/html.ts';
import { articleTree } from '../renditions/article/tree.ts';
import { advisoryPaper } from '../renditions/pdf/advisory-paper.ts';
import { registerPaper } from '../renditions/pdf/register-paper.ts';
import { renderPdf, type Pdf } from '../renditions/pdf/render-pdf.ts';
import { addressesOf } from '../renditions/site-places.ts';
import type { Advisory } from '../schemas/advisory.ts';
import { articleOf } from './article.ts';
import { once } from './once.ts';
import { sitePlaces } from './site-places.ts';
import { renditionsOf } from './version-renditions.ts';

const places = addressesOf(sitePlaces);

const rendered = new Map<string, Promise<Pdf>>();

/** The PDF of a version: the endpoint serves it, and the page says its size and checksum. */
export async function documentPdf(document: TrustDocument, version: Version): Promise<Pdf> {
  return (await renditionsOf(document, version)).pdf;
}

/** The PDF of an advisory. */
export function advisoryPdf(advisory: Entry<Advisory>): Promise<Pdf> {
  const { id, data } = advisory;
  return once(rendered, `/advisories/${id}/`, async () => {
    const center = await getTrustCenter();
    const article = readHtml(await articleOf('advisories', id, lastChanged(data)));
    return renderPdf(advisoryPaper(center, advisory, articleTree(article), places), places);
  });
}

/** The PDF of the register; `undefined` where there is nothing to publish. */
export async function registerPdf(): Promise<Pdf | undefined> {
  const paper = registerPaper(await getTrustCenter(), places);
  return paper && once(rendered, '/subprocessors/register/', () => renderPdf(paper, places));
}

/** What an endpoint answers with. */
export function pdfResponse({ read }: Pdf): Response {
  return new Response(read(), { headers: { 'Content-Type': 'application/pdf' } });
}
