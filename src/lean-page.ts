/** Elements in which white space says something. */
const verbatim = /(<(pre|textarea|style|script)\b[^]*?<\/\2>)/;

/** The style sheet of a page, cut into its outermost rules: `@layer parts{…}` of a component is one. */
function outermostRules(css: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: brace, index } of css.matchAll(/[{};]/g)) {
    if (brace === '{') depth += 1;
    if (brace === '}') depth -= 1;
    if (depth > 0) continue;
    rules.push(css.slice(start, index + 1));
    start = index + 1;
  }
  return [...rules, css.slice(start)];
}

const known = new Map<string, readonly { rule: string; classes: readonly string[] }[]>();

/** The outermost rules, each with the classes it speaks of; kept, since pages share their style sheets. */
function partsOf(css: string) {
  const parts =
    known.get(css) ??
    outermostRules(css).map((rule) => ({
      rule,
      classes: [...rule.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name),
    }));
  known.set(css, parts);
  return parts;
}

/** Leaves out the styles of components that the page does not have: all their classes are missing from it. */
function withoutUnusedParts(css: string, classes: ReadonlySet<string>): string {
  return partsOf(css)
    .filter(
      ({ rule, classes: named }) => !rule.trim().startsWith('@layer parts') || named.some((name) => classes.has(name)),
    )
    .map(({ rule }) => rule)
    .join('');
}

/**
 * Takes from a page what its reader does not get: runs of white space, and styles of components that are not on it. Astro
 * gives every document the styles of all components that a text may use. A page with a script stays as it is, for the
 * script may set classes.
 */
export function leanPage(html: string): string {
  if (/<script(?![^>]*\btype="application\/)/.test(html)) return html;
  const classes = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
  return html
    .split(verbatim)
    .map((piece, index) => {
      // The pattern has two groups: text, element, its name, text, …
      if (index % 3 === 2) return '';
      if (index % 3 === 0) return piece.replace(/\s+/g, ' ');
      const style = /^(<style[^>]*>)([^]*)(<\/style>)$/.exec(piece);
      return style ? `${style[1] ?? ''}${withoutUnusedParts(style[2] ?? '', classes)}${style[3] ?? ''}` : piece;
    })
    .join('');
}
