import type { DocumentCollection, TrustDocument } from '../model/documents.ts';
import { redlinesOf, type RedlinePair } from '../model/redlines.ts';
import { readRedline, writeRedline, type PublishedRedline } from '../renditions/redline/cache.ts';
import { inThread } from '../renditions/threads/pool.ts';
import type { Version } from '../model/versions.ts';
import { articleOf } from './article.ts';
import { documentPaths } from './document-paths.ts';

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
export async function redlineText(document: TrustDocument, { from, to }: RedlinePair): Promise<PublishedRedline> {
  const article = (version: Version) => articleOf(document.collection, version.entry, version.moment);
  const articles = { from: await article(from), to: await article(to) };
  // The preview's code may change while it runs.
  const known = import.meta.env.DEV ? undefined : readRedline(articles);
  const redline = known ?? (await inThread('redline', articles));
  if (known === undefined) writeRedline(articles, redline);
  return redline;
}
