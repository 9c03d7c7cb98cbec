import type { Run } from './measure.ts';
import { against } from './target.ts';

/** A Markdown table, columns padded to the widest cell, so that it reads in a terminal too. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const seconds = ({ seconds, cpu, memory }: Run): string[] => [seconds.toFixed(2), cpu.toFixed(2), memory.toFixed(0)];

/** Builds side by side, and what is made of them. */
export function report(runs: readonly [string, Run][], figures: readonly string[][]): string {
  return [
    table(
      ['build', 'seconds', 'processor seconds', 'peak memory, MB'],
      runs.map(([name, run]) => [name, ...seconds(run)]),
    ),
    table(['figure', 'value', 'target', 'by processor time'], figures),
  ].join('\n\n');
}

/** One build to another, with a target. */
export const ratio = (what: string, one: Run, other: Run, most: number): string[] => [
  what,
  ...against(one.seconds / other.seconds, most, 2),
  (one.cpu / other.cpu).toFixed(2),
];
