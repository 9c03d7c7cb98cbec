const LINK = /<a\b[^>]*?\shref="([^"?#]*)[^"]*"[^>]*>([^]*?)<\/a>/g;

/**
 * Takes links out of HTML and leaves their words.
 *
 * @param paths where they lead, as `href` has it, without a query or an anchor
 */
export function withoutLinksTo(html: string, paths: ReadonlySet<string>): string {
  return html.replaceAll(LINK, (link, path: string, words: string) => (paths.has(path) ? words : link));
}
