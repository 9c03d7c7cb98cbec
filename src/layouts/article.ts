import DisclosureFacts from '../components/DisclosureFacts.astro';
import { textComponents } from '../components/text/components.ts';
import type { TrustDocument } from '../model/documents.ts';
import { getText, getTrustCenter, type TextCollection } from '../model/trust-center.ts';
import type { Version } from '../model/versions.ts';
import { renderArticle, renderComponent } from '../renditions/article/render.ts';
import type { IsoDate } from '../schemas/fields/iso-date.ts';
import { withoutLaterLinks } from './later-pages.ts';
import { once } from './once.ts';

const articles = new Map<string, Promise<string>>();

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

/**
 * What the page of a document shows of a record before the text, in HTML: the programme, before the disclosure policy in
 * force. Earlier and later versions had, and will have, a programme that nobody recorded.
 */
export async function recordOf(document: TrustDocument, version: Version): Promise<string | undefined> {
  const center = await getTrustCenter();
  const { program } = center;
  const isShown = document.shown.version === version.version;
  if (document.collection !== 'disclosure' || !isShown || program === undefined) return undefined;
  return withoutLaterLinks(
    await renderComponent(DisclosureFacts, { center, program }, version.moment, version.data.language),
  );
}
