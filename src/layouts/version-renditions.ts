import { correctionsOf } from '../model/corrections.ts';
import type { TrustDocument } from '../model/documents.ts';
import { getTrustCenter } from '../model/trust-center.ts';
import type { Version } from '../model/versions.ts';
import { pdfOf, type Pdf } from '../renditions/pdf/render-pdf.ts';
import { inThread } from '../renditions/threads/pool.ts';
import { readRenditions, writeRenditions } from '../renditions/version-cache.ts';
import { articleOf, recordOf } from './article.ts';
import { once } from './once.ts';
import { sitePlaces } from './site-places.ts';

/** What a version is published as besides its pages. */
interface Renditions {
  json: string;
  markdown: string;
  pdf: Pdf;
}

const rendered = new Map<string, Promise<Renditions>>();

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
    const { json, markdown, pdf } = known ?? (await inThread('version', source));
    if (known === undefined) writeRenditions(source, { json, markdown, pdf });
    return { json, markdown, pdf: pdfOf(pdf, `${document.ref}/${version.version}`) };
  });
}
