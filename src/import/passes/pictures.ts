import { copyOf, embedded, type AttachmentContext, type Copy } from '../attachments.ts';
import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { addressOf, written } from '../address.ts';
import { hasScheme } from '../targets.ts';
import { nodesIn, rangeOf, type MdastNode } from '../tree.ts';

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
