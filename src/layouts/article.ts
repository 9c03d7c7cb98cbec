import { textComponents } from '../components/text/components.ts';
import { getText, type TextCollection } from '../model/trust-center.ts';
import { renderArticle } from '../renditions/article/render.ts';
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
    const { Content } = await getText(collection, id);
    return withoutLaterLinks(await renderArticle({ Content, components: textComponents, moment }));
  });
}
