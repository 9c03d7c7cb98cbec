import { readFileSync } from 'node:fs';

/** A row of `docs/seeds.md`: what a seed says, and where its example says it. */
export interface SeedFact {
  /** The folder under `examples/`. */
  readonly example: string;
  /** The line of `docs/seeds.md`. */
  readonly line: number;
  readonly fact: string;
  /** From the `content/` folder. */
  readonly file: string;
  /** Fields of the file, as `values[0].byTier.high`; "text" is its body, and what follows a heading of it. */
  readonly fields: readonly string[];
  /** Words that its entry, row or section shows, all of them. */
  readonly shownAs: readonly string[];
}

/** The tables of `docs/seeds.md`. */
export function seedFacts(): SeedFact[] {
  let example = '';
  return readFileSync('docs/seeds.md', 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      example = /^## Seed \d{3}: (\w+)$/.exec(text)?.[1]?.toLowerCase() ?? example;
      const [, fact = '', file = '', fields = '', shownAs = ''] = text.split(/(?<!\\)\|/).map((cell) => cell.trim());
      if (!text.startsWith('| ') || fact === 'Fact' || fact === '---') return [];
      return [{ example, line: index + 1, fact, file, fields: fields.split(', '), shownAs: shownAs.split(' · ') }];
    });
}
