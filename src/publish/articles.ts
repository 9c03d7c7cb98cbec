import { servedPaths } from '../catalog/served-paths.ts';
import DisclosureFacts from '../components/disclosure/DisclosureFacts.astro';
import { textComponents } from '../components/text/components.ts';
import { askedWhile, noteText } from '../model/asked-texts.ts';
import type { TrustDocument } from '../model/documents.ts';
import { getPresentTrustCenter, getText, getTrustCenter, type TextCollection } from '../model/trust-center.ts';
import type { Version } from '../model/versions.ts';
import { withoutLinksTo } from '../renditions/article/plain-text.ts';
import { renderArticle, renderComponent } from '../renditions/article/render.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import { requestedAsOf } from '../site/folder.ts';
import { absolute, href } from '../site/href.ts';

interface Once<Made> {
  readonly made: Made;
  /** The texts it was made of: whoever gets it is made of them too. */
  readonly texts: ReadonlySet<string>;
}

/** What is made once in a build, by a name. */
export type MadeOnce<Made> = Map<string, Promise<Once<Made>>>;

/** Makes each thing once in a build; the preview makes it anew each time, for its sources change. */
export async function once<Made>(known: MadeOnce<Made>, key: string, make: () => Promise<Made>): Promise<Made> {
  const result = (import.meta.env.DEV ? undefined : known.get(key)) ?? askedWhile(make);
  known.set(key, result);
  const { made, texts } = await result;
  for (const text of texts) noteText(text);
  return made;
}

const kept: MadeOnce<ReadonlySet<string>> = new Map();

/** The pages and files that came after the day looked back to, by their paths from the root of the site; none without a look back. */
export function laterPages(): Promise<ReadonlySet<string>> {
  return once(kept, '', async () => {
    if (requestedAsOf() === undefined) return new Set<string>();
    const [then, now] = await Promise.all([getTrustCenter(), getPresentTrustCenter()]);
    if (then.asOf >= now.asOf) return new Set<string>();
    const there = new Set(servedPaths(then));
    return new Set(servedPaths(now).filter((path) => !there.has(path)));
  });
}

/** A page or an article of a look back in HTML: what leads to a page that came later keeps its words. */
export async function withoutLaterLinks(html: string): Promise<string> {
  const later = await laterPages();
  return later.size === 0
    ? html
    : withoutLinksTo(html, new Set([...later].flatMap((path) => [href(path), absolute(path)])));
}

const articles: MadeOnce<string> = new Map();

/**
 * The article of a record in HTML, as its page shows it: the one source of its PDF, its Markdown twin, its redlines.
 *
 * @param moment the day on which what the text quotes is resolved
 */
export function articleOf(collection: TextCollection, id: string, moment: IsoDate): Promise<string> {
  return once(articles, `${collection}/${id} ${moment}`, async () => {
    const { Content, language } = await getText(collection, id);
    return withoutLaterLinks(await renderArticle({ Content, components: textComponents, moment, language }));
  });
}

const records: MadeOnce<string> = new Map();

/**
 * What the page of a document shows of a record before the text, in HTML: the programme, before the disclosure policy in
 * force. Earlier and later versions had, and will have, a programme that nobody recorded.
 */
export async function recordOf(document: TrustDocument, version: Version): Promise<string | undefined> {
  const center = await getTrustCenter();
  const { program } = center;
  const isShown = document.shown.version === version.version;
  if (document.collection !== 'disclosure' || !isShown || program === undefined) return undefined;
  return once(records, version.href, async () =>
    withoutLaterLinks(
      await renderComponent(DisclosureFacts, { center, program }, version.moment, version.data.language),
    ),
  );
}
