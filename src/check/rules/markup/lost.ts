import type { MdastNode } from 'satteri';
import { rangeOf } from '../../../markdown/nodes.ts';
import type { Finding } from '../../diagnostic.ts';
import { policy } from '../../examples.ts';
import { placeAt } from '../../read/text.ts';
import type { Rule } from '../../rule.ts';
import { type TextNode, textNodes } from '../../text/elements.ts';
import { lostItems } from '../../text/lost-items.ts';

/** Two marks left in a line of text, with words between them: emphasis that was meant and not understood. */
const PAIR = /(?<!\\)(\*\*|__)(?=\S)[^*_\n]+?\S?\1/;

/** Stars before a word that no others close; those behind a word may mark a footnote. */
const OPENED = /(?<=^|[\s("'“‘[])(?<!\\)\*\*(?=[\p{L}\p{N}])/mu;

/** A notice, of which no PDF is made that would need a font for it. */
const notice = (text: string): Record<string, string> => ({
  'content/updates/2026-05-15-notice.mdx': `---\nkind: news\ntitle: Notice\n---\n\n${text}\n`,
});

/** CommonMark closes no emphasis between punctuation and a letter, as they meet in Chinese, Japanese and Korean. */
export const unclosedEmphasis: Rule = {
  code: 'M015',
  name: 'unclosed-emphasis',
  severity: 'error',
  draft: 'note',
  sentence:
    'Every ** that is meant to be bold is closed and understood as such, beside punctuation of East Asian scripts too.',
  bad: notice('**注意：**请先阅读。'),
  good: notice('**注意**：请先阅读。'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      if (found.node.type !== 'text') continue;
      const { start, end } = rangeOf(found.node);
      const source = found.record.text.text.slice(start, end);
      const pair = PAIR.exec(source);
      const match = pair ?? OPENED.exec(source);
      if (!match) continue;
      yield {
        place: placeAt(found.record.text, start + match.index, start + match.index + match[0].length),
        message: 'These stars would be printed: Markdown does not take them for emphasis here.',
        hint: pair
          ? 'Move the punctuation behind the stars, or put a blank there.'
          : 'Write ** where the bold words end as well, in the same paragraph. For the stars themselves write \\*\\*.',
      };
    }
  },
};

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

/** A bracket behind a backslash is printed on purpose; one behind two is not. */
const MARK = /(?=\[)(?<=(?<!\\)(?:\\\\)*)\[(?:\^((?:[^[\]\s\\]|\\\S)+)\]|(?:[^[\]\\]|\\.)+\]\[((?:[^[\]\\]|\\.)+)\])/gs;

/** The brackets would be printed as they stand. */
export const undefinedFootnote: Rule = {
  code: 'M014',
  name: 'undefined-footnote',
  severity: 'error',
  draft: 'note',
  sentence: 'Every footnote and every link by name is defined in the text.',
  bad: policy('We keep logs for 90 days.[^1]'),
  good: policy('We keep logs for 90 days.[^1]\n\n[^1]: Customers can ask for longer.'),
  *check({ records }) {
    for (const found of textNodes(records)) {
      if (found.node.type !== 'text') continue;
      const { start, end } = rangeOf(found.node);
      const written = found.record.text.text.slice(start, end);
      for (const match of written.matchAll(MARK)) {
        const [whole, footnote, name] = match;
        const at = start + match.index;
        yield footnote === undefined
          ? {
              place: placeAt(found.record.text, at, at + whole.length),
              message: `The link "${name ?? ''}" is not defined.`,
              hint: `Write [words](/path/), or add a line [${name ?? ''}]: /path/.`,
            }
          : {
              place: placeAt(found.record.text, at, at + whole.length),
              message: `The footnote ${footnote} is not defined.`,
              hint: `Add a line at the end: [^${footnote}]: and its text.`,
            };
      }
    }
  },
};
