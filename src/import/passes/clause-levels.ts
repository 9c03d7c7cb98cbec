import type { ClauseLine } from './clauses.ts';

/** A line with the level of the clause it belongs to: 0 for those at the margin, and for what stands above them. */
export interface LevelledLine extends ClauseLine {
  readonly level: number;
}

/** Two columns more than the clause above are a level; one is an oversight. */
const STEP = 2;

/** The levels of clauses, which their authors show by indenting them. */
export function withLevels(lines: readonly ClauseLine[]): LevelledLine[] {
  const above: number[] = [];
  return lines.map((line) => {
    if (line.isClause) {
      while (above.length > 1 && (above.at(-1) ?? 0) >= line.column + STEP) above.pop();
      const nearest = above.at(-1);
      if (nearest === undefined || line.column >= nearest + STEP) above.push(line.column);
    }
    return { ...line, level: Math.max(0, above.length - 1) };
  });
}
