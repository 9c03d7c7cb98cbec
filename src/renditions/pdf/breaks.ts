/** A word of this width fits the narrowest column; longer ones may break where they stand in one. */
export const LONGEST = 24;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** After these a long word may break: the joints of addresses, paths and identifiers. */
const JOINTS = /(?<=[/._\-:?&=#,;@+~|)\]}])(?=[^\s])/u;

/** Writing that breaks between any two characters, or where its own rules say. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The pieces a long word may be broken into; a word that needs none is its only piece. */
function piecesOf(word: string, longest = LONGEST): string[] {
  if (word.length <= longest || UNSPACED.test(word)) return [word];
  return word.split(JOINTS).flatMap((piece) => {
    // Words of letters alone are left to hyphenation, up to a length that no language has.
    const isWord = /^\p{L}+\p{P}?$/u.test(piece) && piece.length <= 2 * LONGEST;
    if (piece.length <= LONGEST || isWord) return [piece];
    return Array.from(segmenter.segment(piece), ({ segment }) => segment);
  });
}

/**
 * Cuts a text where a line may end although there is no space: within addresses, hashes and other long words. Joined,
 * the pieces are the text.
 *
 * @param longest a word of at most so many characters stays whole
 */
export function breakable(text: string, longest = LONGEST): string[] {
  const pieces = [''];
  for (const part of text.split(/(?<=[ \u00a0\u200b])/u)) {
    const [first = '', ...rest] = piecesOf(part, longest);
    pieces.push((pieces.pop() ?? '') + first, ...rest);
  }
  return pieces;
}

/** The length of the longest stretch of a text that no line may break, hyphenation aside. */
export function longestStretch(text: string): number {
  const words = text.split(/[ \u200b]|(?<=[-/])/u).flatMap((word) => piecesOf(word));
  return Math.max(0, ...words.map(widthOf));
}

const SMALL = 1.08;
const CAPITAL = 1.2;

/** How wide characters of the table font are, beside a figure of it; what is not named is a small letter. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\d\u2000-\u2003]/u, 1],
  [/[ \u00a0\u202f]/u, 0.4],
  [/[ijlI.,:;'’|!]/u, 0.5],
  [/[ftr()[\]/\-“”"]/u, 0.68],
  [/[mwMW@%—]/u, 1.6],
  [/[csvxz]/u, 0.92],
  [/[a-z]/u, SMALL],
  [/[A-Z]/u, CAPITAL],
  // Expressions that ask for properties take long at their first use, which plain Latin text does not come to.
  [UNSPACED, 2],
  [/\p{M}/u, 0],
  [/\p{Lu}/u, CAPITAL],
];

const widths = new Map<string, number>();

function characterWidth(character: string): number {
  const known = widths.get(character) ?? WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? SMALL;
  widths.set(character, known);
  return known;
}

/** About how wide a text is, in figures of the table font. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const character of text) sum += characterWidth(character);
  return sum;
}

/** A tree that the template sets: the article with links resolved, words that may break, and tables laid out. */
export type SetNode = Readonly<Record<string, unknown>>;

type Page = SetNode & { type: string; children?: unknown };

/** Puts each wide table on turned pages, together with its heading and what stands between; neighbours share them. */
export function turnPages(nodes: readonly SetNode[]): SetNode[] {
  const pages: Page[] = [];
  for (const node of nodes as readonly Page[]) {
    if (node['turned'] !== true) {
      pages.push(node);
      continue;
    }
    const heading = pages.findLastIndex(({ type }) => type === 'heading');
    const between = pages.slice(heading + 1);
    const isNear = heading >= 0 && between.length <= 2 && between.every(({ type }) => type === 'paragraph');
    const above = isNear ? pages.splice(heading) : [];
    const last = pages.at(-1);
    if (last?.type === 'turned' && Array.isArray(last.children)) last.children.push(...above, node);
    else pages.push({ type: 'turned', children: [...above, node] });
  }
  return keepTurned(pages);
}

/** Lets a section that is little but tables stand on the turned pages before it: one page more would hold it alone. */
function keepTurned(nodes: readonly Page[]): Page[] {
  const pages: Page[] = [];
  for (let at = 0; at < nodes.length;) {
    const next = nodes.findIndex(({ type }, index) => index > at && (type === 'heading' || type === 'turned'));
    const section = nodes.slice(at, next < 0 ? undefined : next);
    const last = pages.at(-1);
    const [heading, ...rest] = section;
    const tables = rest.filter(({ type }) => type === 'table').length;
    const isTabular = tables > 0 && rest.every(({ type }) => type === 'table' || type === 'paragraph');
    const joins = heading?.type === 'heading' && isTabular && rest.length - tables <= 2;
    if (joins && last?.type === 'turned' && Array.isArray(last.children)) last.children.push(...section);
    else pages.push(...section);
    at += section.length;
  }
  return pages;
}
