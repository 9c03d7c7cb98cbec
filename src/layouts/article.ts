import { textComponents } from '../components/text/components.ts';
import { getText, type TextCollection } from '../model/trust-center.ts';
import { renderArticle } from '../renditions/article/render.ts';
import type { IsoDate } from '../schemas/fields/iso-date.ts';
import type { Root } from 'hast';

/**
 * The article of a record, as its page shows it: the one source of its PDF, its Markdown twin, its redlines.
 *
 * @param moment the day on which what the text quotes is resolved
 */
export async function articleOf(collection: TextCollection, id: string, moment: IsoDate): Promise<Root> {
  const { Content } = await getText(collection, id);
  return renderArticle({ Content, components: textComponents, moment });
}
