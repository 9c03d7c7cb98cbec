const LINK = /<a\b([^>]*)(?:>([^]*?)(?:<\/a>|$)|$)/g;

/**
 * Takes links out of HTML and leaves their words.
 *
 * @param paths where they lead, as `href` has it, without a query or an anchor
 */
export function withoutLinksTo(html: string, paths: ReadonlySet<string>): string {
  return html.replaceAll(LINK, (link, attributes: string, words: string) => {
    const path = /\shref="([^"?#]*)/.exec(attributes)?.[1];
    return path !== undefined && paths.has(path) && link.endsWith('</a>') ? words : link;
  });
}
