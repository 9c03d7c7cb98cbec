import type { MdastNode } from 'satteri';
import { rangeOf } from '../../markdown/nodes.ts';
import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { codeIn, nodesIn } from '../tree.ts';
import type { LooseAnchor } from './kramdown.ts';

const COMMENT = /\{%-?\s*comment\s*-?%\}[\s\S]*?(?:(\{%-?\s*endcomment\s*-?%\})|$)/g;
const TAG = /(?<!\{)\{%-?\s*([a-z][a-z-]*)(?![a-z-])([^%]*)%\}/gi;

/** Tags that only frame what stands between them. */
const FRAMES = new Set(
  'raw endraw hint endhint content-ref endcontent-ref tabs endtabs endtab stepper endstepper step endstep columns endcolumns column endcolumn'.split(
    ' ',
  ),
);

function replacement(
  tag: string,
  name: string,
  attributes: string,
  line: number,
  desk: Desk,
): [string, string] | undefined {
  if (FRAMES.has(name)) return ['', `The mark {% ${name} %} is gone; what it frames stayed.`];
  if (name === 'tab' || name === 'code') {
    const title = /title="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const why =
      title === '' ? `The mark ${tag} is gone; what it frames stayed.` : `The title in ${tag} became a line in bold.`;
    return [title === '' ? '' : `**${title}**\n`, why];
  }
  if (name.startsWith('end')) return ['', `The mark ${tag} is gone; what stands before it stayed.`];
  const embedded = name === 'embed' ? /\burl="(https:\/\/[^"\s]+)"/.exec(attributes)?.[1] : undefined;
  const isCondition = /^(?:if|unless|elsif|else|case|when|for)$/.test(name);
  const doubt = isCondition ? ' What follows it stands there in some cases only: does it hold for these readers?' : '';
  const answer = desk.ask({
    key: tag,
    line,
    message: `${tag} was filled in by a program.${doubt} What stands in its place?`,
    ...(embedded !== undefined && { proposal: `<${embedded}>` }),
    expects: 'the text, or "none" to delete the mark',
  });
  if (answer === undefined) return undefined;
  return [answer === 'none' ? '' : answer, `${tag} was replaced as answered.`];
}

/** Tags of Liquid and GitBook, `{% … %}`, in the text and outside of quoted code. */
export function liquid(draft: Draft, desk: Desk): Edit[] {
  const taken = codeIn(draft.text);
  const edits: Edit[] = [];
  for (const { 0: comment, 1: end, index } of draft.text.matchAll(COMMENT)) {
    if (end === undefined || taken.has(index)) continue;
    taken.add({ start: index, end: index + comment.length });
    const why = 'A comment is gone: readers would be sent it.';
    edits.push({ start: index, end: index + comment.length, text: '', why });
  }
  for (const { 0: tag, 1: name = '', 2: attributes = '', index } of draft.text.matchAll(TAG)) {
    if (taken.has(index)) continue;
    const found = replacement(tag, name.toLowerCase(), attributes, draft.line(index), desk);
    if (!found) continue;
    edits.push({ start: index, end: index + tag.length, text: found[0], why: found[1] });
  }
  return edits;
}

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

/** `import Tabs from '@theme/Tabs';`, over several lines too. */
const IMPORT =
  /^import\s+(?:(?:[\w$]+(?:\s*,\s*(?:\{[^{}]*\}|\*\s+as\s+\w+))?|\{[^{}]*\}|\*\s+as\s+\w+)\s*from\s+)?['"][^'"\n]+['"];?[ \t]*$/gm;
/** The first line of what a page exports; the words "export controls" begin a sentence as well. */
const EXPORT = /^export\s+(?:(?:const|let|var)\s+\w+\s*=|(?:default\s+|async\s+)*function\b|default\s)[^\n]*$/gm;
const PROGRAM_COMMENT = /\{\/\*[\s\S]*?(?:\*\/\}|$)/g;

/** Where what begins at an offset ends: at the end of the line where all brackets are closed. */
function endOfStatement(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (/[({[]/.test(text[at] ?? '')) depth += 1;
    if (/[)}\]]/.test(text[at] ?? '')) depth -= 1;
    if (text[at] === '\n' && (depth <= 0 || text[at + 1] === '\n')) return at;
  }
  return text.length;
}

/** Lines of a program and its comments, as MDX has them: imports, exports, and what stands between comment marks. */
export function programs({ text }: Draft): Edit[] {
  const taken = codeIn(text);
  const edits: Edit[] = [];
  const remove = (pattern: RegExp, why: string, endOf: (start: number, mark: string) => number) => {
    for (const { 0: mark, index } of text.matchAll(pattern)) {
      const range = { start: index, end: endOf(index, mark) };
      if (range.end <= index || taken.touches(range)) continue;
      taken.add(range);
      edits.push({ ...range, text: '', why });
    }
  };
  const endOfMark = (start: number, mark: string) => start + mark.length;
  const why = 'A line of a program (MDX) is gone: it shows nothing.';
  remove(EXPORT, why, (start) => endOfStatement(text, start));
  remove(IMPORT, why, endOfMark);
  const endOfComment = (start: number, mark: string) => (mark.endsWith('*/}') ? endOfMark(start, mark) : start);
  remove(PROGRAM_COMMENT, 'A comment is gone: readers would be sent it.', endOfComment);
  return edits;
}

const isDefinition = (node: MdastNode) => node.type === 'definition' || node.type === 'footnoteDefinition';

/** `[1]: https://…` and `[^1]: …`: what a text keeps out of sight until something refers to it. */
function definitionsIn(text: string): { node: Extract<MdastNode, { identifier: string }>; key: string }[] {
  return nodesIn(text).flatMap(({ node }) =>
    isDefinition(node) ? [{ node, key: `${node.type} ${node.identifier}` }] : [],
  );
}

/** What refers to definitions, by the same keys. */
function referencesIn(text: string): Set<string> {
  const keys = nodesIn(text).flatMap(({ node }) => {
    if (node.type === 'footnoteReference') return [`footnoteDefinition ${node.identifier}`];
    return node.type === 'linkReference' || node.type === 'imageReference' ? [`definition ${node.identifier}`] : [];
  });
  return new Set(keys);
}

/**
 * Notes what readers will not see of a text though it stands there: footnotes and addresses that nothing refers to, and
 * lines right below HTML that were printed as they were typed and are addresses now.
 */
export function noteUnseen(draft: Draft, source: Draft, desk: Desk): void {
  const before = new Set(definitionsIn(source.text).map(({ key }) => key));
  const used = referencesIn(draft.text);
  const seen = new Set<string>();
  for (const { node, key } of definitionsIn(draft.text)) {
    const { start, end } = rangeOf(node);
    const written = draft.text.slice(start, end);
    const what = node.type === 'definition' ? 'address' : 'footnote';
    const note = (message: string) => {
      desk.note({ line: draft.line(start), message, removed: written });
    };
    if (seen.has(key)) note(`Another ${what} has the same name and stands above: readers do not see this one.`);
    else if (!used.has(key)) note(`Nothing refers to this ${what}: readers do not see it.`);
    else if (!before.has(key)) note(`What was printed as it was typed is the ${what} of a link now.`.replace('footnote of a link', 'footnote')); // prettier-ignore
    seen.add(key);
  }
}

/** `[¶](#scope)` and `<a class="headerlink" href="#scope">¶</a>`: links that a program puts behind its headings. */
const PERMALINK =
  /(?<![ \t])[ \t]*(?:\[(?:¶|#|§|&para;)\]\(#([^()\s]*)(?:[ \t]+"[^"]*")?\)|<a\s([^<>]*)>(?:¶|#|§|&para;)<\/a>)/g;

/** Links of headings to themselves are gone, for the site makes them; their anchors stay. */
export function permalinks(draft: Draft): { edits: Edit[]; anchors: LooseAnchor[] } {
  const code = codeIn(draft.text);
  const anchors: LooseAnchor[] = [];
  const edits = [...draft.text.matchAll(PERMALINK)].flatMap(
    ({ 0: mark, 1: short, 2: attributes = '', index }): Edit[] => {
      const name = short ?? /(?:^|\s)href="#([^"]*)"/.exec(attributes)?.[1];
      if (name === undefined) return [];
      if (code.has(index)) return [];
      anchors.push({ name, line: draft.line(index) });
      const why = 'A link of a heading to itself is gone: the site makes one for each heading.';
      return [{ start: index, end: index + mark.length, text: '', why }];
    },
  );
  return { edits, anchors };
}
