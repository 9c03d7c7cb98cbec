import { written } from '../address.ts';
import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { nodesIn, rangeOf } from '../tree.ts';
import { proposedPage, WHERE, type LinkContext } from './links.ts';

/** `[[page]]` and `[[page|words]]`, as wikis write links; not an item of an array. */
const WIKI_LINK = /(?<![\\\w\]])!?\[\[([^[\]\n|]+?)(?:\|([^[\]\n]+))?\]\](?!\()/g;

/** Links of wikis, which Markdown prints with their brackets: where they lead is asked, and proposed where it is known. */
export function wikiLinks(draft: Draft, context: LinkContext, desk: Desk): Edit[] {
  return nodesIn(draft.text).flatMap(({ node }): Edit[] => {
    if (node.type !== 'text') return [];
    const { start, end } = rangeOf(node);
    return [...draft.text.slice(start, end).matchAll(WIKI_LINK)].flatMap((match): Edit[] => {
      const [mark, page = '', said] = match;
      const at = start + match.index;
      const words = (said ?? page).trim();
      const isShown = mark.startsWith('!') && /\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(page.trim());
      const message = isShown
        ? `${mark} is a picture in wikis, and is printed with its brackets here. Where is it?`
        : `${mark} is a link in wikis, and is printed with its brackets here. Where should "${words}" lead?`;
      const proposal = proposedPage(page.trim().replace(/#[^]*/, ''), context);
      const expects = isShown ? 'its path, such as images/diagram.png, or "none" to delete the mark' : WHERE;
      const answer = desk.ask({ key: mark, line: draft.line(at), message, proposal, expects });
      if (answer === undefined) return [];
      const why = `${mark} was replaced as answered or proposed.`;
      const range = { start: at, end: at + mark.length };
      if (isShown)
        return [
          {
            ...range,
            text: answer === 'none' ? '' : `![${/^\d+(?:x\d+)?$/.test(words) ? '' : words}](${written(answer)})`,
            why,
          },
        ];
      return [{ ...range, text: answer === 'none' ? words : `[${words}](${written(answer)})`, why }];
    });
  });
}
