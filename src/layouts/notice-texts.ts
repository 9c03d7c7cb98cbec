import { lastChanged } from '../model/advisories.ts';
import type { TrustCenter } from '../model/resolve.ts';
import type { IsoDate } from '../schemas/fields/iso-date.ts';
import { contentOf, findAll } from '../renditions/article/elements.ts';
import { readHtml } from '../renditions/article/html.ts';
import { plainText } from '../renditions/article/plain-text.ts';
import { articleTree } from '../renditions/article/tree.ts';
import type { NoticeTexts } from '../renditions/feed.ts';
import { articleOf } from './article.ts';

/** The text of every update and advisory without a summary, as its page has it: feeds show it in place of the summary. */
export async function noticeTexts({ updates, advisories }: TrustCenter): Promise<NoticeTexts> {
  const notices = [
    ...updates.map(({ id, data }) => ({ collection: 'updates' as const, id, data, moment: id.slice(0, 10) })),
    ...advisories.map(({ id, data }) => ({
      collection: 'advisories' as const,
      id,
      data,
      moment: lastChanged(data),
    })),
  ].filter(({ data }) => data.summary === undefined);
  const texts = notices.map(async ({ collection, id, moment }): Promise<[string, string]> => {
    const article = readHtml(await articleOf(collection, id, moment));
    return [`${collection}/${id}`, plainText(articleTree(article))];
  });
  return new Map(await Promise.all(texts));
}

/** The first paragraph of an advisory, in one line: search engines show it where there is no summary. */
export async function openingOf(advisory: string, moment: IsoDate): Promise<string | undefined> {
  const article = readHtml(await articleOf('advisories', advisory, moment));
  const [first] = findAll(contentOf(article), ({ tagName }) => tagName === 'p');
  return first && plainText(articleTree({ type: 'root', children: [first] })).replaceAll(/\s+/g, ' ');
}
