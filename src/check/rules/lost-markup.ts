import type { MdastNode } from 'satteri';
import type { Finding } from '../diagnostic.ts';
import { policy } from '../examples.ts';
import { placeAt } from '../read/text.ts';
import type { Rule } from '../rule.ts';
import { rangeOf, textNodes, type TextNode } from '../text/elements.ts';
import { lostItems } from '../text/lost-items.ts';

/** `##Scope`: one # may be a number sign, several before a word are a heading. */
const HEADING = /^( {0,3}(?:> ?)*)(#{2,6})([^\s#].*)$/gm;
/** `[[page]]`, as wikis write links; not an item of an array. */
const WIKI_LINK = /(?<![\\\w\]])\[\[([^[\]\n]+)\]\](?!\()/g;
/** Cells between bars; of a table's first row there are several. */
const ROW = /^\s*\|.*\|\s*$/;
const FIRST_ROW = /^\s*\|(?:[^|]*\|){2,}\s*$/;
const RULE_ROW = /^[\s|:]*-[\s|:-]*$/;

const sourceOf = ({ record, node }: TextNode): { text: string; start: number } => {
  const { start, end } = rangeOf(node);
  return { text: record.text.text.slice(start, end), start };
};

const isText = (node: MdastNode): boolean => node.type === 'text';

function* headings(found: TextNode): Generator<Finding> {
  const { text, start } = sourceOf(found);
  for (const match of text.matchAll(HEADING)) {
    const [, before = '', marks = '', words = ''] = match;
    const at = start + match.index;
    // What stands before it on its line makes it a part of a sentence.
    if (at > 0 && match.index === 0 && !/^[\s>]*$/.test(lineBefore(found.record.text.text, at))) continue;
    yield {
      place: placeAt(found.record.text, at + before.length, at + match[0].length),
      message: 'This is printed as it stands: a heading has a blank behind its #.',
      hint: `Write ${marks} ${words.trim()}. For the signs themselves write \\${marks}.`,
    };
  }
}

const lineBefore = (text: string, at: number): string => text.slice(text.lastIndexOf('\n', at - 1) + 1, at);

function* wikiLinks(found: TextNode): Generator<Finding> {
  const { text, start } = sourceOf(found);
  for (const match of text.matchAll(WIKI_LINK)) {
    const at = start + match.index;
    yield {
      place: placeAt(found.record.text, at, at + match[0].length),
      message: 'These brackets are printed as they stand: they make no link here.',
      hint: `Write [${match[1]?.split('|').at(-1)?.trim() ?? ''}](/path/), with the path of the page.`,
    };
  }
}

/** A link in the words of a link: the outer one is printed, with its address. */
function* nestedLinks({ record, node }: TextNode): Generator<Finding> {
  const children: readonly MdastNode[] = 'children' in node ? node.children : [];
  for (const [index, link] of children.entries()) {
    const before = children[index - 1];
    const after = children[index + 1];
    if (link.type !== 'link' || before?.type !== 'text' || after?.type !== 'text') continue;
    if (!before.value.endsWith('[') || !after.value.startsWith('](')) continue;
    const { start, end } = rangeOf(link);
    yield {
      place: placeAt(record.text, start - 1, end),
      message: 'A link cannot stand inside a link: the outer one is printed as it stands.',
      hint: 'Keep one of the two. For brackets around a link write \\[ and \\].',
    };
  }
}

function* tables(found: TextNode): Generator<Finding> {
  const { text, start } = sourceOf(found);
  const lines = text.split(/\r?\n/);
  const [first = ''] = lines;
  if (lines.length < 2 || !FIRST_ROW.test(first) || !lines.every((line) => ROW.test(line))) return;
  const cells = first.split('|').length - 2;
  yield {
    place: placeAt(found.record.text, start, start + first.length),
    message: 'These rows are printed as one line of text, for they make no table.',
    hint: lines.some((line) => RULE_ROW.test(line))
      ? `Give the row of hyphens as many cells as the first row has: |${' --- |'.repeat(cells)}.`
      : `Write a row of hyphens below the first: |${' --- |'.repeat(cells)}.`,
  };
}

/** What was meant as markup and is not, stands in the page as signs and lost structure. */
export const lostMarkup: Rule = {
  code: 'M016',
  name: 'lost-markup',
  severity: 'error',
  draft: 'note',
  sentence:
    'No text has a heading without a blank after its #, a table without a row of hyphens, a link in double brackets, or a line that begins like a list item and is not one.',
  bad: policy('##Access\n\nEveryone has an account.'),
  good: policy('## Access\n\nEveryone has an account.'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      yield* nestedLinks(found);
      if (found.node.type === 'paragraph') yield* tables(found);
      yield* lostItems(found);
      if (!isText(found.node)) continue;
      yield* headings(found);
      yield* wikiLinks(found);
    }
  },
};
