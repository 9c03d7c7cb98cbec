import type { MdastNode } from 'satteri';
import Slugger from 'github-slugger';
import { type HeadingNode, ownAnchor, rangeOf, wordsOf } from '../../markdown/nodes.ts';
import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { countWhile, headingsIn } from '../tree.ts';
import { slugsElsewhere } from './heading-levels.ts';
import type { LooseAnchor } from './kramdown.ts';

/** The anchors of a text, for links that lead to it. */
export interface Anchors {
  /** What a link may have said, with what it has to say now. */
  readonly known: ReadonlyMap<string, string>;
}

interface Placed {
  readonly heading: HeadingNode;
  readonly line: number;
  /** The anchor it has on the page of the source, as GitHub makes it. */
  readonly before: string;
  readonly depth: number;
}

/** New levels: the first is 2, and each heading stands one below the one it belongs to. */
function levels(depths: readonly number[]): number[] {
  const above: number[] = [];
  return depths.map((depth) => {
    while ((above.at(-1) ?? 0) >= depth) above.pop();
    above.push(depth);
    return Math.min(6, above.length + 1);
  });
}

function place(draft: Draft, title: MdastNode | undefined): { placed: Placed[]; titleAnchor?: string } {
  const slugger = new Slugger();
  const all = headingsIn(draft.text).map((heading) => ({
    heading,
    before: ownAnchor(heading) ?? slugger.slug(wordsOf(heading)),
  }));
  const isTitle = ({ heading }: { heading: HeadingNode }) =>
    title !== undefined && rangeOf(heading).start === rangeOf(title).start;
  const rest = all.filter((found) => !isTitle(found));
  const depths = levels(rest.map(({ heading }) => heading.depth));
  const titleAnchor = all.find(isTitle)?.before;
  return {
    placed: rest.map((found, index) => ({
      ...found,
      line: draft.line(rangeOf(found.heading).start),
      depth: depths[index] ?? 2,
    })),
    ...(titleAnchor !== undefined && { titleAnchor }),
  };
}

/** The place of the heading a loose anchor belongs to: the one in its line or right below it. */
const belongsTo = ({ line, isBehind }: LooseAnchor, byLine: ReadonlyMap<number, number>): number | undefined =>
  byLine.get(line) ?? (isBehind === true ? undefined : (byLine.get(line + 1) ?? byLine.get(line + 2)));

/** The places of the headings among all by their lines, of two in a line the first. */
const linesOf = (placed: readonly Placed[]): ReadonlyMap<number, number> =>
  new Map(placed.map(({ line }, index) => [line, index] as const).reverse());

/** The anchors that stay: each heading keeps the one that links to the source use. */
function decide(placed: readonly Placed[], loose: readonly LooseAnchor[], wanted: ReadonlySet<string>): string[] {
  const taken = new Set<string>();
  const byLine = linesOf(placed);
  const givenTo = new Map(loose.map((anchor) => [belongsTo(anchor, byLine), anchor.name] as const).reverse());
  return placed.map((found, index) => {
    const given = givenTo.get(index);
    const linked = wanted.has(found.before)
      ? undefined
      : slugsElsewhere(wordsOf(found.heading)).find((slug) => wanted.has(slug) && !taken.has(slug));
    let anchor = ownAnchor(found.heading) ?? given ?? linked ?? found.before;
    for (let count = 1; taken.has(anchor); count += 1) anchor = `${found.before}-${count}`;
    taken.add(anchor);
    return anchor;
  });
}

/** The marks around the words of a heading, in the order in which they are taken off. */
const ATX = [
  /^#{1,6}(?![^ \t])/,
  /(?<![ \t])[ \t]+$/,
  /(?<![ \t])[ \t]*\{:?[^{}]*\}$/,
  /(?<![ \t])[ \t]+#+$/,
  /^[ \t]+/,
  /(?<![ \t])[ \t]+$/,
];
const SETEXT = /^([\s\S]*)\n[ \t>]*(=+|-+)[ \t]*$/;

function rewrite(written: string, depth: number, anchor: string | undefined): string {
  const setext = SETEXT.exec(written);
  if (!setext) {
    const words = ATX.reduce((text, mark) => text.replace(mark, ''), written);
    return `${'#'.repeat(depth)} ${words}${anchor === undefined ? '' : ` { #${anchor} }`}`;
  }
  const [, words = '', underline = ''] = setext;
  if (depth === 2 && anchor === undefined) return `${words}\n${'-'.repeat(underline.length)}`;
  const plain = words.replaceAll(/(?<![ \t])[ \t]*\n[ \t>]*/g, ' ').replace(/(?<![ \t])[ \t]*\{:?\s*[#.][^{}]*\}$/, '');
  return `${'#'.repeat(depth)} ${plain}${anchor === undefined ? '' : ` { #${anchor} }`}`;
}

/**
 * Takes the title out of the text, gives every heading a level below it, and keeps the anchors that others link to.
 *
 * @param wanted anchors that links of the source lead to
 */
export function headings(
  draft: Draft,
  {
    title,
    loose,
    wanted,
  }: { title?: MdastNode | undefined; loose: readonly LooseAnchor[]; wanted: ReadonlySet<string> },
  desk: Desk,
): { edits: Edit[]; anchors: Anchors } {
  const { placed, titleAnchor } = place(draft, title);
  const anchors = decide(placed, loose, wanted);
  const known = new Map<string, string>();
  const aliases: [words: string, anchor: string][] = [];
  const slugger = new Slugger();
  const edits = placed.flatMap(({ heading, before, depth }, index): Edit[] => {
    const anchor = anchors[index] ?? before;
    const { start, end } = rangeOf(heading);
    const written = draft.text.slice(start, end);
    const own = ownAnchor(heading);
    const made = own ?? slugger.slug(wordsOf(heading));
    // The page would make the same of the words alone; of words that stand there twice it may not.
    const needed = anchor !== made || own !== undefined || new Slugger().slug(wordsOf(heading)) !== anchor;
    known.set(before, known.get(before) ?? anchor);
    known.set(anchor, anchor);
    aliases.push([new Slugger().slug(wordsOf(heading)), anchor]);
    if (heading.depth === depth && own === (needed ? anchor : undefined)) return [];
    const levelWhy =
      heading.depth === depth
        ? ''
        : ` Level ${heading.depth} became ${depth}: headings begin at ## and go down one at a time.`;
    const anchorWhy =
      own === anchor || !needed ? '' : ` The anchor "${anchor}" is written out, so that links to it go on working.`;
    const why = `A heading was rewritten.${levelWhy}${anchorWhy}`;
    return [{ start, end, text: rewrite(written, depth, needed ? anchor : undefined), why }];
  });
  for (const [words, anchor] of aliases) known.set(words, known.get(words) ?? anchor);
  for (const [index, { heading }] of placed.entries()) {
    const slugs = slugsElsewhere(wordsOf(heading)).filter((slug) => wanted.has(slug) && !known.has(slug));
    for (const slug of slugs) known.set(slug, anchors[index] ?? 'main');
  }
  if (titleAnchor !== undefined) known.set(titleAnchor, known.get(titleAnchor) ?? 'main');
  const byLine = linesOf(placed);
  for (const anchor of loose) {
    if (known.has(anchor.name)) continue;
    const above = countWhile(placed.length, (index) => (placed[index]?.line ?? 0) <= anchor.line) - 1;
    known.set(anchor.name, anchors[belongsTo(anchor, byLine) ?? above] ?? 'main');
    const message = `The anchor "${anchor.name}" was on no heading, where alone anchors can be: links in these files to it lead to the heading above, links from elsewhere to the top of the page.`;
    desk.note({ line: anchor.line, message });
  }
  if (title) edits.push(removal(draft, title));
  return { edits, anchors: { known } };
}

function removal(draft: Draft, title: MdastNode): Edit {
  const { start, end } = rangeOf(title);
  const blank = /^\n+/.exec(draft.text.slice(end))?.[0].length ?? 0;
  return {
    start,
    end: end + blank,
    text: '',
    why: `The ${title.type === 'heading' ? 'heading' : 'line'} that is the title stands in the fields at the head now.`,
  };
}
