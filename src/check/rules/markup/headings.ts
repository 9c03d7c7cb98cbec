import Slugger from 'github-slugger';
import { hasWords, rangeOf, wordsOf } from '../../../markdown/nodes.ts';
import { policy } from '../../examples.ts';
import { PAGE_ANCHORS } from '../../pages.ts';
import { placeAt } from '../../read/text.ts';
import type { Rule } from '../../rule.ts';
import { headingsOf, placeOfNode } from '../../text/elements.ts';

/** Whoever goes from heading to heading with a screen reader looks for the level that is missing (PDF/UA refuses it). */
export const headingSkip: Rule = {
  code: 'M008',
  name: 'heading-skip',
  severity: 'error',
  draft: 'note',
  sentence: 'Headings begin at the second level (##), and go down one level at a time.',
  bad: policy('## Access\n\nEveryone has an account.\n\n#### Reviews\n\nQuarterly.'),
  good: policy('## Access\n\nEveryone has an account.\n\n### Reviews\n\nQuarterly.'),
  *check({ records }) {
    for (const record of records) {
      if (!record.body?.tree) continue;
      let above = 1;
      for (const { node } of headingsOf(record.body.tree)) {
        const { depth } = node;
        if (depth > above + 1) {
          yield {
            place: placeOfNode({ record, node, parents: [] }),
            message: `This heading is of level ${depth}, and the one above it of level ${above}${above === 1 ? ' (the title)' : ''}.`,
            hint: `Begin it with ${'#'.repeat(above + 1)}.`,
          };
        }
        above = Math.max(depth, 1);
      }
    }
  },
};

/** The page prints the title already. */
export const headingTitle: Rule = {
  code: 'M009',
  name: 'heading-title',
  severity: 'error',
  draft: 'note',
  sentence: 'No text has a heading of the first level (#): that is the title in the fields at its head.',
  bad: policy('# Information Security Policy\n\nWe protect data.'),
  good: policy('We protect data.'),
  *check({ records }) {
    for (const record of records) {
      if (!record.body?.tree) continue;
      for (const { node } of headingsOf(record.body.tree)) {
        if (node.depth !== 1) continue;
        yield {
          place: placeOfNode({ record, node, parents: [] }),
          message: 'The title stands above the text already; this would be a second one.',
          hint: 'Delete the line, or begin it with ## where it is the heading of a section.',
        };
      }
    }
  },
};

/** An anchor that depends on how many headings like it come before does not last. */
export const headingRepeated: Rule = {
  code: 'M010',
  name: 'heading-repeated',
  severity: 'error',
  draft: 'note',
  sentence: 'No two headings of a text have the same anchor, and none has one of its page.',
  bad: policy('## Scope\n\nStaff.\n\n## Scope\n\nSuppliers.'),
  good: policy('## Scope\n\nStaff.\n\n## Scope { #scope-suppliers }\n\nSuppliers.'),
  *check({ records }) {
    for (const record of records) {
      if (!record.body?.tree) continue;
      const seen = new Map<string, number>();
      for (const { node, anchor, isOwn } of headingsOf(record.body.tree)) {
        const meant = isOwn ? anchor : new Slugger().slug(wordsOf(node));
        const before = seen.get(meant);
        seen.set(meant, before ?? node.position?.start.line ?? 1);
        // On the page of all notices the anchors of one begin with its id.
        const isOfPage = record.collection !== 'updates' && PAGE_ANCHORS.includes(meant);
        if (before === undefined && !isOfPage) continue;
        const other = before === undefined ? 'The page around this text' : `The heading in line ${before}`;
        const which = before === undefined ? 'the heading' : 'one of the two';
        yield {
          place: placeOfNode({ record, node, parents: [] }),
          message: `${other} has the anchor "${meant}" already.`,
          hint: `Reword ${which}, or give this one an anchor of its own: ## Scope { #scope-suppliers }.`,
        };
      }
    }
  },
};

const ANCHOR = /^\{\s*#[\p{L}\p{N}][\p{L}\p{N}_.:-]*\s*\}$/u;

/** Anything else in these braces becomes an attribute of the heading: a handler, a style, or words that readers lose. */
export const headingAttribute: Rule = {
  code: 'M017',
  name: 'heading-attribute',
  severity: 'error',
  draft: 'code',
  sentence: 'Braces after a heading contain an anchor such as { #scope } and nothing else.',
  bad: policy('## Scope { #scope hidden onclick=open() }\n\nStaff.'),
  good: policy('## Scope { #scope }\n\nStaff.'),
  *check({ records }) {
    for (const { text, body } of records) {
      if (!body?.tree) continue;
      for (const { node, anchor, isOwn } of headingsOf(body.tree)) {
        if (!node.data || !('hProperties' in node.data)) continue;
        const { start, end } = rangeOf(node);
        const last = node.children.at(-1);
        const from = last ? rangeOf(last).end : start;
        const braces = /\{[^{}]*\}/.exec(text.text.slice(from, end));
        if (!braces || ANCHOR.test(braces[0])) continue;
        const at = from + braces.index;
        const own = isOwn && ANCHOR.test(`{#${anchor}}`) ? anchor : 'scope';
        yield {
          place: placeAt(text, at, at + braces[0].length),
          message: 'Only an anchor is allowed in the braces after a heading.',
          hint: `Write { #${own} }, or \\{ and \\} for the braces themselves.`,
        };
      }
    }
  },
};

/** Contents, anchors and bookmarks are made of a heading's words; PDF/UA refuses a heading without any. */
export const headingEmpty: Rule = {
  code: 'M018',
  name: 'heading-empty',
  severity: 'error',
  draft: 'note',
  sentence: 'Every heading has words.',
  bad: policy('##\n\nStaff.'),
  good: policy('## Scope\n\nStaff.'),
  *check({ records }) {
    for (const record of records) {
      if (!record.body?.tree) continue;
      for (const { node } of headingsOf(record.body.tree)) {
        if (hasWords(node)) continue;
        yield {
          place: placeOfNode({ record, node, parents: [] }),
          message: 'This heading has no words.',
          hint: 'Write what the section is about, or delete the line.',
        };
      }
    }
  },
};
