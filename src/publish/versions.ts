import { readHtml } from '../markdown/html.ts';
import type { Entry } from '../model/content.ts';
import { correctionsOf } from '../model/corrections.ts';
import type { TrustDocument } from '../model/documents.ts';
import { lastChanged } from '../model/records.ts';
import { getTrustCenter } from '../model/trust-center.ts';
import type { Version } from '../model/versions.ts';
import { articleTree } from '../renditions/article/blocks.ts';
import { advisoryPaper } from '../renditions/pdf/advisory-paper.ts';
import { registerPaper } from '../renditions/pdf/register-paper.ts';
import { type Pdf, pdfOf, renderPdf } from '../renditions/pdf/render-pdf.ts';
import { addressesOf, type SitePlaces } from '../renditions/site-places.ts';
import { inThread } from '../renditions/threads/pool.ts';
import { readRenditions, type VersionRenditions, writeRenditions } from '../renditions/version-renditions.ts';
import type { Advisory } from '../schemas/advisory.ts';
import { siteFolder } from '../site/folder.ts';
import { absolute, href } from '../site/href.ts';
import { articleOf, type MadeOnce, once, recordOf } from './articles.ts';

const site = siteFolder();

/** Where the trust center being built is published, and where its files lie. */
export const sitePlaces: SitePlaces = {
  origin: new URL(absolute('/')).origin,
  base: href('/').slice(0, -1),
  publicDir: site.publicDir,
  contentDir: site.contentDir,
  fonts: site.fontsDir,
};

/** What a version is published as besides its pages. */
interface Renditions extends Omit<VersionRenditions, 'pdf'> {
  pdf: Pdf;
}

const rendered: MadeOnce<Renditions> = new Map();

/** All renditions of a version: its endpoints serve them, and its pages say the size and checksum of the PDF. */
export function renditionsOf(document: TrustDocument, version: Version): Promise<Renditions> {
  const { entry, moment, href } = version;
  return once(rendered, href, async () => {
    const trustCenter = await getTrustCenter();
    const { asOf, organization } = trustCenter;
    const html = await articleOf(document.collection, entry, moment);
    const record = await recordOf(document, version);
    const errata = correctionsOf(trustCenter, 'documents', `${document.collection}/${entry}`).map(
      ({ date, reason }) => ({ date, reason }),
    );
    const source = {
      center: { asOf, organization },
      places: sitePlaces,
      document,
      version: version.version,
      errata,
      record,
      html,
    };
    // The preview's code may change while it runs.
    const known = import.meta.env.DEV ? undefined : readRenditions(source);
    const { pdf, ...texts } = known ?? (await inThread('version', source));
    if (known === undefined) writeRenditions(source, { ...texts, pdf });
    return { ...texts, pdf: pdfOf(pdf, `${document.ref}/${version.version}`) };
  });
}

const places = addressesOf(sitePlaces);

const papers: MadeOnce<Pdf> = new Map();

/** The PDF of a version: the endpoint serves it, and the page says its size and checksum. */
export async function documentPdf(document: TrustDocument, version: Version): Promise<Pdf> {
  return (await renditionsOf(document, version)).pdf;
}

/** The PDF of an advisory. */
export function advisoryPdf(advisory: Entry<Advisory>): Promise<Pdf> {
  const { id, data } = advisory;
  return once(papers, `/advisories/${id}/`, async () => {
    const center = await getTrustCenter();
    const article = readHtml(await articleOf('advisories', id, lastChanged(data)));
    return renderPdf(advisoryPaper(center, advisory, articleTree(article), places), places);
  });
}

/** The PDF of the register; `undefined` where there is nothing to publish. */
export async function registerPdf(): Promise<Pdf | undefined> {
  const paper = registerPaper(await getTrustCenter(), places);
  return paper && once(papers, '/subprocessors/register/', () => renderPdf(paper, places));
}

/** What an endpoint answers with. */
export function pdfResponse({ read }: Pdf): Response {
  return new Response(read(), { headers: { 'Content-Type': 'application/pdf' } });
}
