import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reportOf } from '../../../src/import/report/report.ts';
import { FIXTURES } from './author.ts';
import { importTexts } from './import-text.ts';
import { difference, listed, wordsIn, wordsShown, without } from './words.ts';

const lines = globSync('**/*.md', { cwd: FIXTURES, exclude: ['long-table.md'] })
  .sort()
  .flatMap((name) => readFileSync(join(FIXTURES, name), 'utf8').split('\n'))
  // A cell without its table is no HTML, a line below a mark in braces makes it a heading without words, and a number is
  // a word or not by what stands above it.
  .filter((line) => !/<\/?(?:t[drh]|thead|tbody)\b|^[-=]+$|^\d/.test(line));

const FOOTNOTE = /^\[\^([^\]]+)\]:/;

/** Lines as a text in which every footnote is written once, ends with its line, and is referred to. */
function textOf(chosen: readonly string[]): { text: string; notes: Set<string> } {
  const notes = new Set<string>();
  const kept = chosen.flatMap((line) => {
    const [, name] = FOOTNOTE.exec(line) ?? [];
    if (name === undefined) return [line];
    if (notes.has(name)) return [];
    notes.add(name);
    return [line, ''];
  });
  return { text: `# T\n\n${kept.join('\n')}\n\n${[...notes].map((name) => `[^${name}]`).join(' ')}\n`, notes };
}

/** What is lost of a text, and what it has too much, that the report does not list. */
function unlisted(chosen: readonly string[]) {
  const { text, notes } = textOf(chosen);
  const [result] = importTexts({ 'a.md': text });
  const report = reportOf({
    source: 'a.md',
    results: result ? [result] : [],
    given: new Map(),
    written: new Map(),
    passedOver: [],
    isDryRun: false,
  });
  const after = (result?.text ?? '').replace(/^---\n[\s\S]*?\n---\n/, '');
  const { missing, added } = difference(wordsShown(text), wordsShown(after));
  // Right below HTML a line was printed as it was typed; its address and its anchor stand in a link and a heading now.
  const addresses = [...after.matchAll(/\]\(([^)\s]+)\)|\{ ?#([^\s}]+) ?\}/g)].map(([, to, anchor]) => to ?? anchor);
  const references = [...text.matchAll(/\[\^([^\]]+)\]/g)].map(([, name]) => name ?? '');
  // Footnotes stand at the end, where those right below HTML stood above.
  const [movedAway, movedThere] = notes.size === 0 ? [[], []] : [[...added, ...references], missing];
  const lost = without(without(without(missing, listed(report).missing), wordsIn(addresses.join(' '))), movedAway);
  // Cells behind the last column, <username> in HTML: words of the source that its Markdown hid.
  const hidden = without(wordsIn(text), wordsShown(text));
  const surplus = without(without(without(added, listed(report).added), movedThere), hidden);
  // A link right below HTML joins the letters beside it, in scripts without blanks.
  const isJoined = lost.join('') === surplus.join('');
  return {
    problem: result?.problem,
    isNoticed: result?.desk?.questions.some(({ key }) => key === 'lost words') ?? false,
    lost: isJoined ? [] : lost,
    surplus: isJoined ? [] : surplus,
  };
}

it('keeps every word of lines from anywhere, in any order, that the report does not list', () => {
  const line = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...lines) }, { weight: 1, arbitrary: fc.constant('') });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), (chosen) => {
      expect(unlisted(chosen)).toEqual({ problem: undefined, isNoticed: false, lost: [], surplus: [] });
    }),
    { numRuns: Number(process.env['IMPORT_CASES'] ?? 200), seed: Number(process.env['IMPORT_SEED'] ?? 1) },
  );
});
