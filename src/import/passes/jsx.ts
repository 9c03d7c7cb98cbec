import { rangeOf } from '../../markdown/nodes.ts';
import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { codeIn, nodesIn } from '../tree.ts';

/** Elements of Docusaurus and Starlight that only frame what stands between them. */
const FRAME = /<\/?(?:Tabs|Steps|CardGrid)\b[^<>]*>|<\/(?:TabItem|Tab)>/g;
const TAB = /<(?:TabItem|Tab)\b([^<>]*)>/g;
const LINK = /<Link\b([^<>]*)>|<\/Link>/g;
/** `src={require('./flow.png').default}`, `src={useBaseUrl('/flow.png')}`. */
const REQUIRED = /\{(?:require|useBaseUrl)\((?:'([^'"\n]+)'|"([^'"\n]+)")\)(?:\.default)?\}/gi;
const OPENED = /<[a-z][^<>]*/gi;
/** `style={{ width: 20 }}`, `className={styles.x}`. */
const LOOKS =
  /(?<!\s)\s+(?=(?:style|className)=\{)(?<=<[A-Za-z][^<>{}]*\s)(?:style|className)=\{(?:[^{}]|\{[^{}]*\})*\}/g;
const EXPRESSION = /(?<![\\{$#%])\{(?![{#:%]|[ \t]*[#.])((?:[^{}\n]|\{[^{}\n]*\})+)\}/g;

/** `{'{'}`: a sign that MDX would read as its own. */
const LITERAL = /\{\s*(['"`])([{}<>])\1\s*\}/g;

/** Values that a page gives itself: `export const company = 'Acme';`. */
function constantsIn(source: string): ReadonlyMap<string, string> {
  const found = source.matchAll(/^export\s+const\s+(\w+)\s*=\s*(['"`])([^'"`\n]*)\2;?[ \t]*$/gm);
  return new Map([...found].map(([, name = '', , value = '']) => [name, value]));
}

/** Tags and `{expressions}` of MDX: those that say what they mean are replaced, the others asked about. */
export function jsx(draft: Draft, source: string, isMdx: boolean, desk: Desk): Edit[] {
  const { text } = draft;
  // Indented text is no code in MDX.
  const taken = codeIn(text, ({ start }) => !isMdx || /[`~]/.test(text[start] ?? ''));
  const edits: Edit[] = [];
  const take = (
    pattern: RegExp,
    change: (match: RegExpExecArray) => [text: string, why: string] | undefined,
    { 0: stretch, index: from } = { 0: text, index: 0 },
  ) => {
    for (const match of stretch.matchAll(pattern)) {
      const start = from + match.index;
      const range = { start, end: start + match[0].length };
      if (taken.touches(range)) continue;
      const changed = change(match);
      if (!changed) continue;
      taken.add(range);
      edits.push({ ...range, text: changed[0], why: changed[1] });
    }
  };
  take(FRAME, ([tag]) => ['', `The tag ${tag} is gone; what it frames stayed.`]);
  take(TAB, ([tag, inside = '']) => {
    const label = /\b(?:label|title)="([^"]*)"/.exec(inside)?.[1] ?? /\bvalue="([^"]*)"/.exec(inside)?.[1];
    return label === undefined
      ? ['', `The tag ${tag} is gone; what it frames stayed.`]
      : [`**${label}**\n`, 'The title of a tab became a line in bold.'];
  });
  take(LINK, ([, inside]) => {
    const to = inside === undefined ? undefined : /\sto="([^"]*)"/.exec(inside)?.[1];
    if (inside !== undefined && to === undefined) return undefined;
    return [to === undefined ? '</a>' : `<a href="${to}">`, 'A link of MDX became one of HTML.'];
  });
  for (const tag of text.matchAll(OPENED)) {
    take(REQUIRED, ([, single, double]) => [`"${single ?? double ?? ''}"`, 'An address in braces became a plain one.'], tag); // prettier-ignore
  }
  take(LOOKS, () => ['', 'An attribute for looks is gone.']);
  if (!isMdx) return edits;
  take(LITERAL, ([mark, , sign = '']) => [`\\${sign}`, `${mark} is the sign it holds.`]);
  const constants = constantsIn(source);
  take(EXPRESSION, (match) => {
    const [mark, inside = ''] = match;
    const literal = /^\s*(['"`])([^'"`]*)\1\s*$/.exec(inside)?.[2];
    if (literal !== undefined) return [literal.trim() === '' ? ' ' : literal, `${mark} is the text it holds.`];
    const value = constants.get(inside.trim());
    if (value !== undefined) return [value, `${mark} was filled in from the line that exports it.`];
    const answer = desk.ask({
      key: mark,
      line: draft.line(match.index),
      message: `${mark} was filled in by a program. What stands in its place?`,
      expects: 'the text, or "none" to delete the mark',
    });
    return answer === undefined ? undefined : [answer === 'none' ? '' : answer, `${mark} was replaced as answered.`];
  });
  return edits;
}

/** Indented text, which is no code in MDX, begins at the margin. */
export function outdentMdx({ text }: Draft): Edit[] {
  const why = 'Text that is indented between tags begins at the margin: Markdown would take it for code.';
  return nodesIn(text).flatMap(({ node, parents }): Edit[] => {
    const { start, end } = rangeOf(node);
    if (node.type !== 'code' || parents.length !== 1 || /[`~]/.test(text[start] ?? '')) return [];
    const from = text.lastIndexOf('\n', start - 1) + 1;
    return [...text.slice(from, end).matchAll(/^[ \t]+/gm)].map(({ 0: blanks, index }) => ({
      start: from + index,
      end: from + index + blanks.length,
      text: '',
      why,
    }));
  });
}
