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

it('keeps every word of lines from anywhere, in any order, that the report does not list', () => {
  const line = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...lines) }, { weight: 1, arbitrary: fc.constant('') });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), (chosen) => {
      const text = `# T\n\n${chosen.join('\n')}\n`;
      const results = importTexts({ 'a.md': text });
      const report = reportOf({
        source: 'a.md',
        results,
        given: new Map(),
        written: new Map(),
        passedOver: [],
        isDryRun: false,
      });
      expect(results[0]?.problem).toBeUndefined();
      const after = (results[0]?.text ?? '').replace(/^---\n[\s\S]*?\n---\n/, '');
      const { missing, added } = difference(wordsShown(text), wordsShown(after));
      // Right below HTML a link was printed as it was typed; its address stands in a link now.
      const addresses = wordsIn([...after.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address]) => address).join(' '));
      expect(without(without(missing, listed(report).missing), addresses)).toEqual([]);
      expect(without(added, listed(report).added)).toEqual([]);
    }),
    { numRuns: 200, seed: 1 },
  );
});
