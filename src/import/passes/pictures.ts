import { posix } from 'node:path';
import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { addressOf, written } from '../address.ts';
import { hasScheme, splitUrl } from '../targets.ts';
import { nodesIn, rangeOf, type MdastNode } from '../tree.ts';

/** A picture to be copied: from beside the sources to its path under `public/`. */
export interface Copy {
  readonly from: string;
  readonly to: string;
}

export interface PictureContext {
  readonly path: string;
  readonly slug: string;
  /** Whether there is a picture or a PDF beside the sources, at a path counted from the folder imported. */
  readonly hasAttachment: (path: string) => boolean;
  /** Whether there is a file in `public/` already, at a path that begins with a slash. */
  readonly isPublic: (path: string) => boolean;
}

/** What programs write where a person wrote nothing. */
const SAYS_NOTHING =
  /^(?:untitled|image|img|picture|screenshot|figure|bild|photo)?[ _-]*\d*(?:\.(?:png|jpe?g|gif|svg|webp|emf))?$/i;

type Picture = Extract<MdastNode, { type: 'image' | 'definition' }>;

function moved(node: Picture, context: PictureContext): Copy | undefined {
  if (hasScheme(node.url) || node.url.startsWith('/')) return undefined;
  const from = posix.normalize(posix.join(posix.dirname(context.path), splitUrl(node.url.replace(/[?].*$/s, '')).path));
  const name = posix.basename(from).replaceAll(/[^\w.-]+/g, '-');
  return context.hasAttachment(from) ? { from, to: `/images/${context.slug}/${name}` } : undefined;
}

function askAddress(node: Picture, alt: string, line: number, desk: Desk): string | undefined {
  return desk.ask({
    key: node.url,
    line,
    message: hasScheme(node.url)
      ? `The picture "${alt}" is on another site, which would learn who reads this one. Put it into public/ and answer with its path.`
      : `The picture "${alt}" is not in the folder imported: ${node.url}.`,
    expects: 'a path under public/ such as /images/data-flow.svg, or "none" to keep only what it shows in words',
  });
}

/** Pictures go to `public/`; those that are elsewhere or say nothing in words are asked for. */
export function pictures(draft: Draft, context: PictureContext, desk: Desk): { edits: Edit[]; copies: Copy[] } {
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
    const copy = moved(node, context);
    if (copy) copies.push(copy);
    const isThere = !hasScheme(node.url) && context.isPublic(node.url);
    const to = copy?.to ?? (isThere ? node.url : askAddress(node, alt, line, desk));
    const why = copy ? `The picture ${node.url} is copied to public${copy.to}.` : 'A picture was changed as answered.';
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
