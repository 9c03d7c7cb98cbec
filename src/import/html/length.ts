const TAG = /<(\/?)([a-z][\w-]*)\b[^>]*(?:>|$)/gi;
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|wbr)$/i;

/**
 * Where HTML ends in a block that begins with it: at the end of a line where all is closed that was opened, and where no
 * tag follows. CommonMark takes all up to the next blank line for HTML; kramdown does not, nor do most authors mean it
 * (`<a name="scope"></a>` right above a heading).
 */
export function lengthOfHtml(html: string): number {
  if (/^\s*<[!?]/.test(html)) return html.length;
  const tags = [...html.matchAll(TAG)];
  let depth = 0;
  let next = 0;
  for (const { index } of html.matchAll(/\n(?=[^\S\n]*[^\s<])/g)) {
    for (; tags[next] !== undefined && (tags[next]?.index ?? 0) < index; next += 1) {
      const [tag = '', slash = '', name = ''] = tags[next] ?? [];
      if (VOID.test(name) || tag.endsWith('/>')) continue;
      depth = Math.max(0, depth + (slash === '' ? 1 : -1));
    }
    const last = tags[next - 1];
    const isInTag = last !== undefined && last.index + last[0].length > index;
    if (depth === 0 && last !== undefined && !isInTag) return index;
  }
  return html.length;
}
