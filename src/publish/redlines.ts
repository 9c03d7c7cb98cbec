import type { DocumentCollection, TrustDocument } from '../model/documents.ts';
import { redlinesOf, toldBetween, type RedlinePair } from '../model/redlines.ts';
import { getTrustCenter } from '../model/trust-center.ts';
import { type PublishedRedline, readRedline, writeRedline } from '../renditions/redline/publish.ts';
import { redlineTwin } from '../renditions/redline/twin.ts';
import { inThread } from '../renditions/threads/pool.ts';
import type { Version } from '../model/versions.ts';
import { absolute } from '../site/href.ts';
import { articleOf } from './articles.ts';
import { documentPaths, markdownResponse } from './documents.ts';

/** A page for each pair of versions that readers may compare, at `<slug>/changes/<from>-to-<to>/`. */
export async function redlinePaths(collection: DocumentCollection) {
  const documents = await documentPaths(collection);
  return documents.flatMap(({ params, props: { document } }) =>
    redlinesOf(document).map((pair) => ({
      params: { ...params, range: `${pair.from.version}-to-${pair.to.version}` },
      props: { document, pair },
    })),
  );
}

/** The texts of two versions, compared; each quotes what held in its own time. */
export async function redlineOfPair(document: TrustDocument, pair: RedlinePair): Promise<PublishedRedline> {
  const side = async ({ entry, moment, data }: Version) => ({
    html: await articleOf(document.collection, entry, moment),
    data,
  });
  const { from, to, href } = pair;
  const source = {
    from: await side(from),
    to: await side(to),
    told: toldBetween(document, pair),
    page: absolute(href),
  };
  // The preview's code may change while it runs.
  const known = import.meta.env.DEV ? undefined : readRedline(source);
  const redline = known ?? (await inThread('redline', source));
  if (known === undefined) writeRedline(source, redline);
  return redline;
}

/** The page that compares two versions as Markdown. */
export async function redlineMarkdown(document: TrustDocument, pair: RedlinePair): Promise<Response> {
  const center = await getTrustCenter();
  return markdownResponse(redlineTwin(center, pair, await redlineOfPair(document, pair), absolute));
}
