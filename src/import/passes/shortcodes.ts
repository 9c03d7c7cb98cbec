import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { codeIn } from '../tree.ts';

const SHORTCODE = /\{\{([<%])(\/\*)?\s*(?:(\/)\s*)?([\w./-]+)(?![\w./-])((?:[^{}]|\{(?!\{))*?)(?:\*\/)?[%>]\}\}/g;

const attribute = (inside: string, name: string): string | undefined =>
  new RegExp(String.raw`\b${name}=(?:"([^"]*)"|'([^']*)'|(\S+))`).exec(inside)?.slice(1).find((text?: string) => text !== undefined); // prettier-ignore

/** A picture or a film as a link to it: what a person would most likely put there. */
function proposed(name: string, inside: string): string | undefined {
  const address = attribute(inside, 'src') ?? attribute(inside, 'link');
  const words = attribute(inside, 'alt') ?? attribute(inside, 'caption') ?? attribute(inside, 'title') ?? '';
  return address !== undefined && /^(?:figure|img|image)$/.test(name) ? `![${words}](${address})` : undefined;
}

/** Shortcodes of Hugo, `{{< name >}}` and `{{% name %}}`: pairs frame words, which stay; any other is asked about. */
export function shortcodes(draft: Draft, desk: Desk): Edit[] {
  const code = codeIn(draft.text);
  const found = [...draft.text.matchAll(SHORTCODE)].filter(({ index }) => !code.has(index));
  const closed = new Set(found.flatMap(({ 3: slash, 4: name = '' }) => (slash === '/' ? [name] : [])));
  return found.flatMap(({ 0: mark, 2: comment, 3: slash, 4: name = '', 5: inside = '', index }): Edit[] => {
    const edit = (text: string, why: string) => [{ start: index, end: index + mark.length, text, why }];
    const [, target] = /^\s*"([^"]+)"/.exec(inside) ?? [];
    if (comment !== undefined) return edit('', 'A comment is gone: readers would be sent it.');
    if (target !== undefined && /^(?:rel)?ref$/.test(name)) return edit(target, `${mark} is the path it names.`);
    if (slash === '/') return edit('', `The mark ${mark} is gone; what stands before it stayed.`);
    if (closed.has(name)) {
      const title = attribute(inside, 'title') ?? attribute(inside, 'name') ?? attribute(inside, 'summary');
      const why = `The mark ${mark} is gone; what it frames stayed.`;
      return edit(title === undefined ? '' : `**${title}**\n`, why);
    }
    const answer = desk.ask({
      key: mark.replaceAll(/\s+/g, ' '),
      line: draft.line(index),
      message: `${mark} was filled in by a program. What stands in its place?`,
      proposal: proposed(name, inside),
      expects: 'the text, or "none" to delete the mark',
    });
    return answer === undefined ? [] : edit(answer === 'none' ? '' : answer, `${mark} was replaced as answered or proposed.`); // prettier-ignore
  });
}
