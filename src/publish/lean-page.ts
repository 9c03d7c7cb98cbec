/** Elements in which white space says something. */
const verbatim = /(<(pre|textarea|style|script)\b[^]*?(?:<\/\2>|$))/;

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

/**
 * The classes of each selector of a rule: an element has to have them, or be among elements that do, for it to apply. What
 * `:not()` holds is left out, and lists within `:is()` fall into pieces, which asks for less than the selector does.
 */
function selectorsOf(rule: string): string[][] {
  const selectors = rule
    .split('{')
    .slice(0, -1)
    .map((text) => text.slice(text.lastIndexOf('}') + 1))
    .flatMap((text) => text.replace(/:not\([^)]*(?:\)|$)/g, '').split(','));
  return selectors
    .map((selector) => [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name))
    .filter((classes) => classes.length > 0);
}

const known = new Map<string, readonly { rule: string; selectors: readonly string[][] }[]>();

/** The outermost rules, each with the classes of its selectors; kept, since pages share their style sheets. */
function partsOf(css: string) {
  const parts = known.get(css) ?? outermostRules(css).map((rule) => ({ rule, selectors: selectorsOf(rule) }));
  known.set(css, parts);
  return parts;
}

/** Leaves out the styles of components that the page does not have: each of their selectors names a class missing from it. */
function withoutUnusedParts(css: string, classes: ReadonlySet<string>): string {
  return partsOf(css)
    .filter(
      ({ rule, selectors }) =>
        !rule.trim().startsWith('@layer parts') ||
        selectors.some((selector) => selector.every((name) => classes.has(name))),
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
  if (/<script(?![^<>]*\btype="application\/)/.test(html)) return html;
  const classes = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
  return html
    .split(verbatim)
    .map((piece, index) => {
      // The pattern has two groups: text, element, its name, text, …
      if (index % 3 === 2) return '';
      if (index % 3 === 0) return piece.replace(/[ \t\n\f\r]+/g, ' ');
      const style = /^(<style[^>]*>)([^]*)(<\/style>)$/.exec(piece);
      return style ? `${style[1] ?? ''}${withoutUnusedParts(style[2] ?? '', classes)}${style[3] ?? ''}` : piece;
    })
    .join('');
}
