import { inlineMarks, keptElements, droppedElements } from '../html/elements.ts';
import type { Draft, Edit } from '../draft.ts';
import { rangeOf, type Found, type MdastNode } from '../tree.ts';
import type { LooseAnchor } from './kramdown.ts';

interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: Map<string, string>;
}

const TAG = /^<(\/?)([a-z][\w-]*)\b([^>]*?)\/?>$/is;
const ATTRIBUTE = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function parseTag(html: string): Tag | undefined {
  const [, slash = '', name = '', rest = ''] = TAG.exec(html) ?? [];
  if (name === '') return undefined;
  const attributes = [...rest.matchAll(ATTRIBUTE)].map(
    ([, key = '', double, single, bare]) => [key.toLowerCase(), double ?? single ?? bare ?? ''] as const,
  );
  return { name: name.toLowerCase(), isClosing: slash !== '', attributes: new Map(attributes) };
}

const destination = (url: string): string => (/\s/.test(url) ? `<${url}>` : url);

function opening({ name, attributes }: Tag): string {
  if (name === 'img') return `![${attributes.get('alt') ?? ''}](${destination(attributes.get('src') ?? '')})`;
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

/** Tags within a line, each an edit of its own, so that the Markdown between them stays as it is. */
export function inlineTags(draft: Draft, found: readonly Found[]): { edits: Edit[]; anchors: LooseAnchor[] } {
  const edits: Edit[] = [];
  const anchors: LooseAnchor[] = [];
  const open: Tag[] = [];
  const emptied = new Set<Tag>();
  for (const [index, { node }] of found.entries()) {
    const { start, end } = rangeOf(node);
    const written = draft.text.slice(start, end);
    const tag = parseTag(written);
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
          ? `](${destination(href)})`
          : opened === undefined || emptied.has(opened)
            ? ''
            : closing(tag, opened);
    } else {
      const next = found[index + 1]?.node;
      // GitBook and GitHub put an anchor into a heading this way: a link without words; <i> without words is a picture.
      const isEmpty = next !== undefined && rangeOf(next).start === end && closes(next, draft, name);
      if (isEmpty) attributes.delete('href');
      const isSelfClosed = written.endsWith('/>');
      const date = isSelfClosed || isEmpty ? attributes.get('datetime') : undefined;
      if (isEmpty) emptied.add(tag);
      if (!isSelfClosed && name !== 'br' && name !== 'img' && name !== 'wbr' && name !== 'hr') open.push(tag);
      text = name === 'a' && attributes.get('href') ? '[' : isEmpty && name in inlineMarks ? '' : opening(tag);
      if (name === 'time' && date !== undefined) text = date;
    }
    if (text === written) continue;
    const dropped =
      droppedElements.has(name) && text === '' ? `<${name}> is gone: the site would refuse it.` : undefined;
    const why =
      dropped ?? (text === '' ? `The tag <${name}> is gone; its words stayed.` : `<${name}> became Markdown.`);
    edits.push({ start, end, text, why });
  }
  return { edits, anchors };
}
