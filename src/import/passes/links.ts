import type { MdastNode } from 'satteri';
import { rangeOf, wordsOf } from '../../markdown/nodes.ts';
import { copyOf, type AttachmentContext, type Copy } from '../attachments.ts';
import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { slugOf } from '../fields/identity.ts';
import { addressOf, written } from '../address.ts';
import { hasScheme, nameOf, sourceAt, sourceNamed, splitUrl, type Target } from '../targets.ts';
import { nodesIn } from '../tree.ts';

/** What a document may link to. */
export interface LinkContext {
  /** The source the links stand in. */
  readonly path: string;
  readonly targets: ReadonlyMap<string, Target>;
  /** The address of a source on the old site, and the source. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Whether there is a page at an address of the trust center already. */
  readonly hasPage: (path: string) => boolean;
  /** What the trust center has already. */
  readonly documents: readonly { readonly slug: string }[];
}

type LinkNode = Extract<MdastNode, { type: 'link' | 'definition' }>;

const EMPTY_WORDS = /^(?:|(?:click |see )?here|click|(?:this )?link|(?:this )?page|this|(?:read |learn )?more)[.:!]?$/i;
export const WHERE = 'an address such as /policies/access-control/, or "none" to keep the words without the link';

/** Whether a link has no address, or only the sign before an anchor. */
const leadsNowhere = ({ url }: { readonly url: string }): boolean => url === '' || url === '#';

/** Where a link leads in the trust center; undefined where only a person can say. */
function known(url: string, { path, targets, aliases, hasPage }: LinkContext): string | undefined {
  if (/^(?:https|mailto|tel):/i.test(url)) return url;
  if (hasScheme(url)) return undefined;
  const { path: to, anchor } = splitUrl(url);
  if (to.startsWith('/') && hasPage(to)) return url;
  const source = sourceAt(to, path, { paths: new Set(targets.keys()), aliases });
  const target = source === undefined ? undefined : targets.get(source);
  if (!target) return undefined;
  const page = source === path ? '' : target.href;
  if (anchor === '') return page === '' ? target.href : page;
  const now = target.anchors.known.get(anchor);
  return now === undefined ? undefined : `${page}#${now}`;
}

/** The page that the path of a file most likely means: of a file imported with it, or of a policy that is there. */
export function proposedPage(path: string, context: LinkContext): string | undefined {
  const { targets } = context;
  return targets.get(sourceNamed(path, new Set(targets.keys())) ?? '')?.href ?? existing(path, context);
}

/** The policy whose address is the name of the file that a link leads to. */
function existing(path: string, { targets, documents }: LinkContext): string | undefined {
  const name = slugOf(nameOf(path)).replace(/(?<=.)-policy$/, '');
  if (name === '') return undefined;
  const imported = [...targets.values()].find(({ href }) => href === `/policies/${name}/`);
  return imported?.href ?? (documents.some(({ slug }) => slug === name) ? `/policies/${name}/` : undefined);
}

function question(
  url: string,
  words: string,
  context: LinkContext,
): { message: string; proposal?: string | undefined } {
  const { path, anchor } = splitUrl(url);
  if (/^(?:http:)?\/\//i.test(url)) {
    const proposal = `https://${url.replace(/^(?:http:)?\/\//i, '')}`;
    return {
      message: `The link "${words}" leads to ${url}. Links have to be https; does the address answer there?`,
      proposal,
    };
  }
  if (hasScheme(url))
    return {
      message: `The link "${words}" leads to ${url}, which readers cannot open. Where should it lead?`,
      proposal: 'none',
    };
  const paths = new Set(context.targets.keys());
  const source = sourceAt(path, context.path, { paths, aliases: context.aliases });
  const page = context.targets.get(source ?? '');
  if (page) {
    const message = `The link "${words}" leads to a heading that is not in ${page.path}: #${anchor}. Where should it lead?`;
    return { message, proposal: source === context.path ? undefined : page.href };
  }
  const message = `The link "${words}" leads to ${url}, which is neither imported nor a page of the trust center. Where should it lead?`;
  return { message, proposal: proposedPage(path, context) };
}

/** A link without its address: what stood between its brackets. */
function unlinked(node: MdastNode, text: string, why: string): Edit[] {
  const { start, end } = rangeOf(node);
  const children = 'children' in node ? node.children : [];
  const [first, last] = [children[0], children.at(-1)];
  if ((!first || !last) && 'url' in node && leadsNowhere(node)) return [{ start, end, text: '', why }];
  if (!first || !last || text[start] !== '[') {
    return [{ start, end, text: `\`${text.slice(start, end).replace(/^<|>$/g, '')}\``, why }];
  }
  return [
    { start, end: rangeOf(first).start, text: '', why },
    { start: rangeOf(last).end, end, text: '', why },
  ];
}

/** The links of a text that name a definition, by its identifier. */
type Users = ReadonlyMap<string, readonly MdastNode[]>;

function usersIn(nodes: readonly MdastNode[]): Users {
  const users = new Map<string, MdastNode[]>();
  for (const node of nodes) {
    if (node.type !== 'linkReference') continue;
    const known = users.get(node.identifier);
    if (known) known.push(node);
    else users.set(node.identifier, [node]);
  }
  return users;
}

function rewritten(node: LinkNode, to: string, draft: Draft, users: Users): Edit[] {
  if (to === 'none') {
    const why = `A link ${leadsNowhere(node) ? 'without an address' : `to ${node.url}`} is gone; its words stayed.`;
    if (node.type === 'link') return unlinked(node, draft.text, why);
    const own = users.get(node.identifier) ?? [];
    return [{ ...rangeOf(node), text: '', why }, ...own.flatMap((user) => unlinked(user, draft.text, why))];
  }
  const why = `A link to ${node.url} leads to ${to} now.`;
  const at = addressOf(node, draft.text);
  const range = rangeOf(node);
  if (at) return [{ start: at.start, end: at.end, text: written(to), why }];
  const isAuto = draft.text.startsWith('<', range.start);
  return [{ ...range, text: isAuto ? `<${to}>` : to, why }];
}

/** Words of links that do not say where they lead. */
function words(node: LinkNode, to: string, { targets }: LinkContext, draft: Draft, desk: Desk): Edit[] {
  const said = wordsOf(node).trim();
  const [first, last] = node.type === 'link' ? [node.children[0], node.children.at(-1)] : [];
  const saysNothing = EMPTY_WORDS.test(said) || /^[\w./-]+\.(?:mdx?|markdown|html?)$/i.test(said);
  if (node.type !== 'link' || to === 'none' || !saysNothing || !first || !last) return [];
  if (node.children.some(({ type }) => type === 'image')) return [];
  const line = draft.line(rangeOf(node).start);
  const page = [...targets.values()].find(({ href }) => href === to.replace(/#[^]*/, ''));
  const answer = desk.ask({
    key: `words of the link in line ${line}`,
    line,
    message: `The words "${said}" do not say where the link to ${to} leads. What should it say?`,
    proposal: page?.title,
    expects: 'the words of the link',
  });
  if (answer === undefined) return [];
  return [
    {
      start: rangeOf(first).start,
      end: rangeOf(last).end,
      text: answer,
      why: 'The words of a link say where it leads.',
    },
  ];
}

/** Links between the files become links between policies; those that lead nowhere are asked for. */
export function links(
  draft: Draft,
  context: LinkContext & AttachmentContext,
  desk: Desk,
): { edits: Edit[]; copies: Copy[] } {
  const copies: Copy[] = [];
  const all = nodesIn(draft.text).map(({ node }) => node);
  const pictured = new Set(all.map((node) => (node.type === 'imageReference' ? node.identifier : '')));
  const users = usersIn(all);
  const edits = all.flatMap((node): Edit[] => {
    if (node.type !== 'link' && node.type !== 'definition') return [];
    if (node.type === 'definition' && pictured.has(node.identifier)) return [];
    const line = draft.line(rangeOf(node).start);
    const said = wordsOf(node).trim() || ('label' in node ? (node.label ?? '') : '');
    const copy = copyOf(node.url, context, 'files');
    if (copy) copies.push(copy);
    const to =
      copy?.to ??
      (leadsNowhere(node) ? 'none' : undefined) ??
      known(node.url, context) ??
      desk.ask({ key: node.url, line, expects: WHERE, ...question(node.url, said, context) });
    if (to === undefined) return [];
    const address = to === node.url ? [] : rewritten(node, to, draft, users);
    return [...address, ...words(node, to, context, draft, desk)];
  });
  return { edits, copies };
}
