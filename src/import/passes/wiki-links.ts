import type { MdastNode } from 'satteri';
import { rangeOf } from '../../markdown/nodes.ts';
import { addressOf, written } from '../address.ts';
import { type AttachmentContext, type Copy, copyOf, embedded } from '../attachments.ts';
import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { hasScheme } from '../targets.ts';
import { nodesIn } from '../tree.ts';
import { type LinkContext, proposedPage, WHERE } from './links.ts';

/** `[[page]]` and `[[page|words]]`, as wikis write links; not an item of an array. */
const WIKI_LINK = /(?<![\\\w\]])!?\[\[([^[\]\n|]+?)(?:\|([^[\]\n]+))?\]\](?!\()/g;

/** Links of wikis, which Markdown prints with their brackets: where they lead is asked, and proposed where it is known. */
export function wikiLinks(draft: Draft, context: LinkContext, desk: Desk): Edit[] {
  return nodesIn(draft.text).flatMap(({ node }): Edit[] => {
    if (node.type !== 'text') return [];
    const { start, end } = rangeOf(node);
    return [...draft.text.slice(start, end).matchAll(WIKI_LINK)].flatMap((match): Edit[] => {
      const [mark, page = '', said] = match;
      const at = start + match.index;
      const words = (said ?? page).trim();
      const isShown = mark.startsWith('!') && /\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(page.trim());
      const message = isShown
        ? `${mark} is a picture in wikis, and is printed with its brackets here. Where is it?`
        : `${mark} is a link in wikis, and is printed with its brackets here. Where should "${words}" lead?`;
      const proposal = proposedPage(page.trim().replace(/#[^]*/, ''), context);
      const expects = isShown ? 'its path, such as images/diagram.png, or "none" to delete the mark' : WHERE;
      const answer = desk.ask({ key: mark, line: draft.line(at), message, proposal, expects });
      if (answer === undefined) return [];
      const why = `${mark} was replaced as answered or proposed.`;
      const range = { start: at, end: at + mark.length };
      if (isShown)
        return [
          {
            ...range,
            text: answer === 'none' ? '' : `![${/^\d+(?:x\d+)?$/.test(words) ? '' : words}](${written(answer)})`,
            why,
          },
        ];
      return [{ ...range, text: answer === 'none' ? words : `[${words}](${written(answer)})`, why }];
    });
  });
}

const MARK = /(?<!\\)\[\^([^[\]\s\\]+)\]|\[([^[\]]+)\]\[([^[\]]+)\]/g;

/** Footnotes and links by reference whose other half is not there: their brackets would be printed. */
export function references(draft: Draft, desk: Desk): Edit[] {
  const edits: Edit[] = [];
  const notes = new Map<string, string>();
  for (const { node } of nodesIn(draft.text)) {
    if (node.type !== 'text') continue;
    const { start, end } = rangeOf(node);
    for (const { 0: mark, 1: footnote, 2: words = '', index } of draft.text.slice(start, end).matchAll(MARK)) {
      const line = draft.line(start + index);
      const range = { start: start + index, end: start + index + mark.length };
      const answer = desk.ask({
        key: mark,
        line,
        message: `${mark} refers to something that is not in the file. ${footnote === undefined ? 'Where should the link lead?' : 'What does the footnote say?'}`,
        expects:
          footnote === undefined
            ? 'an address, or "none" to keep the words alone'
            : 'its text, or "none" to delete the mark',
      });
      if (answer === undefined) continue;
      const why = `${mark} was completed as answered.`;
      if (footnote === undefined)
        edits.push({ ...range, text: answer === 'none' ? words : `[${words}](${written(answer)})`, why });
      else if (answer === 'none') edits.push({ ...range, text: '', why });
      else {
        desk.note({ line, message: `${mark} leads to the footnote that was answered.`, removed: mark });
        notes.set(mark, answer);
      }
    }
  }
  const at = draft.text.length;
  const added = [...notes].map(([mark, text]) => `\n${mark}: ${text}\n`).join('');
  return added === ''
    ? edits
    : [...edits, { start: at, end: at, text: added, why: 'Footnotes were added as answered.' }];
}

/** What programs write where a person wrote nothing. */
const SAYS_NOTHING =
  /^(?:untitled|image|img|picture|screenshot|figure|bild|photo)?[ _-]*\d*(?:\.(?:png|jpe?g|gif|svg|webp|emf))?$/i;

type Picture = Extract<MdastNode, { type: 'image' | 'definition' }>;

function askAddress(node: Picture, alt: string, line: number, desk: Desk): string | undefined {
  return desk.ask({
    key: node.url || `picture in line ${line}`,
    line,
    message:
      node.url === ''
        ? `The picture "${alt}" has no address.`
        : hasScheme(node.url)
          ? `The picture "${alt}" is on another site, which would learn who reads this one. Put it into public/ and answer with its path.`
          : `The picture "${alt}" is not in the folder imported: ${node.url}. Or it is, and the check refuses it: it holds a script, or where it was taken.`,
    expects: 'a path under public/ such as /images/data-flow.svg, or "none" to keep only what it shows in words',
  });
}

/** Pictures go to `public/`; those that are elsewhere or say nothing in words are asked for. */
export function pictures(draft: Draft, context: AttachmentContext, desk: Desk): { edits: Edit[]; copies: Copy[] } {
  const all = nodesIn(draft.text).map(({ node }) => node);
  const used = new Set(all.map((node) => (node.type === 'imageReference' ? node.identifier : '')));
  const copies: Copy[] = [];
  const edits = all.flatMap((node): Edit[] => {
    const isPicture = node.type === 'image' || (node.type === 'definition' && used.has(node.identifier));
    if (!isPicture) return [];
    const range = rangeOf(node);
    const line = draft.line(range.start);
    let alt = node.type === 'image' ? (node.alt ?? '').trim() : 'in words';
    if (alt === '' || SAYS_NOTHING.test(alt)) {
      const said = alt === '' ? '' : ` but "${alt}"`;
      const message = `The picture ${node.url} does not say what it shows${said}, for readers who cannot see it. What does it show?`;
      alt =
        desk.ask({ key: `words for ${node.url}`, line, message, expects: 'what the picture shows, in a sentence' }) ??
        '';
    }
    const copy = copyOf(node.url, context, 'images') ?? embedded(node.url, copies.length + 1, context);
    if (copy) copies.push(copy);
    const isThere = !hasScheme(node.url) && context.isPublic(node.url);
    const to = copy?.to ?? (isThere ? node.url : askAddress(node, alt, line, desk));
    const why = copy
      ? `The picture ${node.url.slice(0, 100)} is copied to public${copy.to}.`
      : 'A picture was changed as answered.';
    if (to === 'none' && node.type === 'image') return [{ ...range, text: alt, why }];
    const at = addressOf(node, draft.text);
    if (!at) return [];
    const isSaid = node.type !== 'image' || alt === (node.alt ?? '').trim();
    return [
      ...(isSaid ? [] : [{ start: range.start + 2, end: at.words, text: alt, why }]),
      ...(to === undefined || to === node.url ? [] : [{ start: at.start, end: at.end, text: written(to), why }]),
    ];
  });
  return { edits, copies };
}
