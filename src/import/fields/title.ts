import type { MdastNode } from 'satteri';
import { rangeOf, wordsOf } from '../../markdown/nodes.ts';
import type { Desk } from '../desk.ts';
import type { Draft } from '../draft.ts';
import { headingsIn, nodesIn } from '../tree.ts';
import type { Statement } from './statements.ts';

export interface DecidedTitle {
  readonly title: string;
  /** The heading, or the line in bold, that is the title and leaves the text. */
  readonly heading?: MdastNode;
}

const plain = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
const same = (one: string, other: string): boolean => plain(one).toLowerCase() === plain(other).toLowerCase();

/** "access-control_policy.md" as words. */
function fromFileName(name: string): string {
  const words = plain(name.replaceAll(/[-_]+/g, ' '));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const KIND_OF_TEXT = /\b(?:policy|procedure|plan|standard|statement|annex|guideline|richtlinie|politique|política)\b/i;

/** First paragraphs that are all bold are a title in all but name; of several the one that names what the text is. */
function boldLine(draft: Draft): { node: MdastNode; words: string; line: number } | undefined {
  const top = nodesIn(draft.text).flatMap(({ node, parents }) => (parents.length === 1 ? [node] : []));
  const isBold = (node: MdastNode) =>
    node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong';
  const other = top.findIndex((node) => !isBold(node));
  const bold = other < 0 ? top : top.slice(0, other);
  const first = bold.find((node) => KIND_OF_TEXT.test(wordsOf(node))) ?? bold[0];
  return first && { node: first, words: plain(wordsOf(first)), line: draft.line(rangeOf(first).start) };
}

/** In characters: what stands above a title is a logo or a line or two, and no text. */
const LONGEST_ABOVE = 300;

/** Whether the first heading of a text can be its title: a late one is the heading of a section. */
function isTitle({ text }: Draft, heading: MdastNode | undefined): boolean {
  if (heading?.type !== 'heading' || heading.depth !== 1) return false;
  const { start } = rangeOf(heading);
  const above = nodesIn(text.slice(0, start)).flatMap(({ node, parents }) => (parents.length === 1 ? [node] : []));
  const isText = (node: MdastNode) => node.type === 'paragraph' || node.type === 'list' || node.type === 'blockquote';
  return above.filter(isText).reduce((length, node) => length + wordsOf(node).length, 0) <= LONGEST_ABOVE;
}

/**
 * The title: from the fields at the head, from the heading of the first level, or asked for.
 *
 * @param stated titles that the fields or the text give
 * @param fileName the name of the source, from which a title is proposed where there is none
 */
export function decideTitle(draft: Draft, stated: readonly Statement[], fileName: string, desk: Desk): DecidedTitle {
  const all = headingsIn(draft.text);
  const firsts = isTitle(draft, all[0]) ? all.filter(({ depth }) => depth === 1) : [];
  const [first, ...more] = firsts.map((heading) => ({
    heading,
    words: plain(wordsOf(heading)),
    line: draft.line(rangeOf(heading).start),
  }));
  const inHead = stated.filter(({ isField }) => isField === true);
  const titles = [
    ...new Map(
      (inHead.length > 0 ? inHead : stated).map((found) => [plain(found.value).toLowerCase(), found]),
    ).values(),
  ];
  const [field, ...others] = titles;
  const decided = (title: string): DecidedTitle => {
    const heading = first && same(first.words, title) ? first.heading : undefined;
    return { title: plain(title), ...(heading && { heading }) };
  };
  const ask = (line: number, message: string, proposal: string) =>
    decided(desk.ask({ key: 'title', line, message, proposal, expects: 'the title' }) ?? proposal);
  if (others.length > 0) {
    const list = titles.map(({ value, line }) => `"${value}" (line ${line})`).join(' and ');
    return ask(others[0]?.line ?? 1, `The title is given more than once: ${list}. Which is right?`, field?.value ?? '');
  }
  if (field && inHead.length === 0 && first && !same(field.value, first.words) && more.length === 0) {
    const message = `The field "${field.quote}" (line ${field.line}) and the heading "${first.words}" differ. Which is the title? Where it is not the heading, that stays in the text as a section.`;
    return ask(first.line, message, first.words);
  }
  if (!field && first && more.length > 0) {
    const message = `There are ${firsts.length} headings of the first level. Is the first, "${first.words}", the title? The others became sections.`;
    return ask(first.line, message, first.words);
  }
  if (!field && !first) {
    const bold = boldLine(draft);
    const title = bold?.words ?? fromFileName(fileName);
    const from = bold ? 'a line in bold at the top' : 'the name of the file';
    const asked = ask(bold?.line ?? 1, `The text has no title. ${title} is proposed, from ${from}.`, title);
    return bold && same(bold.words, asked.title) ? { ...asked, heading: bold.node } : asked;
  }
  const title =
    desk.given('title') ??
    (first && field && same(field.value, first.words) ? field.value : (field?.value ?? first?.words ?? ''));
  const line = field?.line ?? first?.line ?? 1;
  desk.note({ line, message: `title: ${plain(title)}` });
  if (first && !same(first.words, title)) desk.note({ line: first.line, message: `The heading "${first.words}" is a section: the title is another.` }); // prettier-ignore
  return decided(title);
}
