import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { seedFacts, type SeedFact } from '../seed-facts.ts';
import { builtPages, wordsOf } from './built-site.ts';
import { candor, scratch } from './command.ts';

// Builds of one checkout take turns; side by side they would only wait for each other.
test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

const facts = Map.groupBy(seedFacts(), ({ example }) => example);

/** The rows of the table that no page shows. */
function notShown(rows: readonly SeedFact[], pages: readonly string[]): string[] {
  return rows
    .filter(({ shownAs }) => !pages.some((words) => shownAs.every((phrase) => words.includes(phrase))))
    .map(({ line, fact, shownAs }) => `docs/seeds.md:${line}: ${fact}: ${shownAs.join(' · ')}`);
}

for (const example of readdirSync('examples')) {
  test(`every fact of the seed of ${example} is on a page`, () => {
    const out = scratch(example);
    expect(candor(['build', '--site', join('examples', example), '--out', out]).status).toBe(0);
    const pages = builtPages(out).map(wordsOf);
    const rows = facts.get(example) ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(notShown(rows, pages)).toEqual([]);
    // A fact that no page tells would be found.
    expect(notShown([{ ...rows[0], shownAs: ['7 days on the moon'] } as SeedFact], pages)).toHaveLength(1);
  });
}
