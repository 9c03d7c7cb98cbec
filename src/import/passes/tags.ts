import type { MdastNode } from 'satteri';
import { type Placed, rangeOf } from '../../markdown/nodes.ts';
import { written } from '../address.ts';
import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { cellBlocks, droppedElements, inlineMarks, keptElements } from '../html/inline.ts';
import { codeIn } from '../tree.ts';
import type { LooseAnchor } from './kramdown.ts';

interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: Map<string, string>;
}

const TAG = /^<(\/?)([a-z][\w-]*)(?![\w-])([^>]*)>$/is;
const ATTRIBUTE = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function parseTag(html: string): Tag | undefined {
  const [, slash = '', name = '', rest = ''] = TAG.exec(html) ?? [];
  if (name === '') return undefined;
  const attributes = [...rest.replace(/\/$/, '').matchAll(ATTRIBUTE)].map(
    ([, key = '', double, single, bare]) => [key.toLowerCase(), double ?? single ?? bare ?? ''] as const,
  );
  return { name: name.toLowerCase(), isClosing: slash !== '', attributes: new Map(attributes) };
}

function opening({ name, attributes }: Tag): string {
  if (name === 'img') return `![${attributes.get('alt') ?? ''}](${written(attributes.get('src') ?? '')})`;
  if (name === 'abbr' && attributes.has('title')) return `<abbr title="${attributes.get('title') ?? ''}">`;
  if (name === 'input' && attributes.get('type') === 'checkbox') return attributes.has('checked') ? '[x]' : '[ ]';
  if (keptElements.has(name) && name !== 'abbr') return `<${name}>`;
  return inlineMarks[name] ?? '';
}

const closing = ({ name }: Tag, opened: Tag): string => {
  if (name === 'abbr') return opened.attributes.has('title') ? '</abbr>' : '';
  return keptElements.has(name) ? `</${name}>` : (inlineMarks[name] ?? '');
};

const closes = (node: MdastNode, { text }: Draft, name: string): boolean =>
  new RegExp(`^</${name}\\s*>$`, 'i').test(text.slice(rangeOf(node).start, rangeOf(node).end));

/** Elements that show something without words between their tags. */
const SHOWN = new Set(['img', 'input', 'time']);

/** What a list item begins with: its number in an ordered list. */
function marker({ name, isClosing, attributes }: Tag, counts: number[]): string {
  if (name === 'ol' || name === 'ul') {
    if (isClosing) counts.pop();
    else counts.push(name === 'ol' ? Number(attributes.get('start') ?? 1) : NaN);
  }
  const number = counts.at(-1) ?? NaN;
  if (name !== 'li' || isClosing || Number.isNaN(number)) return '';
  counts[counts.length - 1] = number + 1;
  return `${number}. `;
}

/** Breaks between the parts of a line that tags such as <li> part, by the index of the tag. */
function lineBreaks(draft: Draft, found: readonly Placed[]): ReadonlyMap<number, string> {
  const breaks = new Map<number, string>();
  const counts: number[] = [];
  const isWords = (from: number, to: number) => /[^\s|]/.test(draft.text.slice(from, to));
  const tags = found.map(({ node, parents }) => {
    const range = rangeOf(node);
    return { ...range, parent: parents.at(-1), tag: parseTag(draft.text.slice(range.start, range.end)) };
  });
  const isLine = (one: (typeof tags)[number]) => one.tag !== undefined && cellBlocks.has(one.tag.name);
  let hasWords = false;
  for (const [index, one] of tags.entries()) {
    const [before, next] = [tags[index - 1], tags[index + 1]];
    const isFirst = before === undefined || before.parent !== one.parent;
    const from = isFirst ? (one.parent ? rangeOf(one.parent).start : one.start) : before.end;
    hasWords = (hasWords && !isFirst) || isWords(from, one.start) || SHOWN.has(one.tag?.name ?? '');
    if (!one.tag || !one.parent || !isLine(one)) continue;
    const isLast = next?.parent !== one.parent;
    const isFollowed = isWords(one.end, isLast ? rangeOf(one.parent).end : next.start) || (!isLast && !isLine(next));
    const mark = marker(one.tag, counts);
    if (isFollowed) breaks.set(index, `${hasWords ? '<br>' : ''}${mark}`);
  }
  return breaks;
}

/** Tags within a line, each an edit of its own, so that the Markdown between them stays as it is. */
export function inlineTags(draft: Draft, found: readonly Placed[]): { edits: Edit[]; anchors: LooseAnchor[] } {
  const edits: Edit[] = [];
  const anchors: LooseAnchor[] = [];
  const open: Tag[] = [];
  const emptied = new Set<Tag>();
  const breaks = lineBreaks(draft, found);
  for (const [index, { node }] of found.entries()) {
    const { start, end } = rangeOf(node);
    const source = draft.text.slice(start, end);
    const tag = parseTag(source);
    if (!tag) {
      edits.push({ start, end, text: '', why: 'A comment is gone: readers would be sent it.' });
      continue;
    }
    const { name, attributes } = tag;
    const anchor = attributes.get('id') ?? (name === 'a' ? attributes.get('name') : undefined);
    if (anchor) anchors.push({ name: anchor, line: draft.line(start) });
    let text: string;
    if (tag.isClosing) {
      const at = open.findLastIndex((candidate) => candidate.name === name);
      const opened = at < 0 ? undefined : open.splice(at, 1)[0];
      const href = opened?.attributes.get('href');
      text =
        name === 'a' && href
          ? `](${written(href)})`
          : opened === undefined || emptied.has(opened)
            ? ''
            : closing(tag, opened);
    } else {
      const next = found[index + 1]?.node;
      // GitBook and GitHub put an anchor into a heading this way: a link without words; <i> without words is a picture.
      const isEmpty = next !== undefined && rangeOf(next).start === end && closes(next, draft, name);
      if (isEmpty) attributes.delete('href');
      const isSelfClosed = source.endsWith('/>');
      const date = isSelfClosed || isEmpty ? attributes.get('datetime') : undefined;
      if (isEmpty) emptied.add(tag);
      if (!isSelfClosed && name !== 'br' && name !== 'img' && name !== 'wbr' && name !== 'hr') open.push(tag);
      text = name === 'a' && attributes.get('href') ? '[' : isEmpty && name in inlineMarks ? '' : opening(tag);
      if (name === 'time' && date !== undefined) text = date;
    }
    text += breaks.get(index) ?? '';
    if (text === source) continue;
    const dropped =
      droppedElements.has(name) && text === '' ? `<${name}> is gone: the site would refuse it.` : undefined;
    const why =
      dropped ?? (text === '' ? `The tag <${name}> is gone; its words stayed.` : `<${name}> became Markdown.`);
    edits.push({ start, end, text, why });
  }
  return { edits, anchors };
}

/** `<ac:link>` of Confluence, `<o:p>` of Word. */
const NAMESPACED_TAG = /<(\/?)((?:ac|ri|at|o|v|w|m|st1):[a-z][\w-]*)((?:\s[^<>]*?)?)(\/?)>/gi;
const CDATA = /<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/g;
/** What names a person, a page or a file, and says nothing without the program that knows it. */
const NAMING = /^(?:ri:|at:|ac:(?:emoticon|image|placeholder))/i;

/** Tags of programs that keep their texts as XML: frames go and their words stay; what names something is asked for. */
export function namespacedTags(draft: Draft, desk: Desk): Edit[] {
  const { text } = draft;
  const taken = codeIn(text);
  const edits = [...text.matchAll(CDATA)].flatMap(({ 0: mark, 1: words = '', index }): Edit[] => {
    const why = 'A frame of XML (CDATA) is gone; its words stayed.';
    return mark.endsWith(']]>') && !taken.has(index)
      ? [{ start: index, end: index + mark.length, text: words, why }]
      : [];
  });
  for (const edit of edits) taken.add(edit);
  for (const { 0: tag, 1: slash, 2: name = '', 3: inside = '', index } of text.matchAll(NAMESPACED_TAG)) {
    if (taken.has(index)) continue;
    const range = { start: index, end: index + tag.length };
    if (slash === '/' || !NAMING.test(name)) {
      const macro = /\bac:name="([^"]*)"/.exec(inside)?.[1];
      const what = macro === undefined ? `<${name}>` : `<${name}> "${macro}"`;
      edits.push({ ...range, text: '', why: `The tag ${what} is gone; words that it frames stayed.` });
      continue;
    }
    const answer = desk.ask({
      key: tag.replaceAll(/\s+/g, ' '),
      line: draft.line(index),
      message: `${tag} names something that only the program knows that wrote it. What stands in its place?`,
      expects: 'the text, or "none" to delete the mark',
    });
    if (answer !== undefined)
      edits.push({ ...range, text: answer === 'none' ? '' : answer, why: `${tag} was replaced as answered.` });
  }
  return edits;
}
