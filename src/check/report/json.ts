import type { CheckResult } from '../check.ts';
import { summarize } from './summary.ts';

/** The report for programs; paths begin with `content/` or `public/`. */
export function jsonReport({ diagnostics }: CheckResult): string {
  const rows = diagnostics.map(({ code, rule, severity, file, line, column, message, hint }) => {
    return { code, rule, severity, file, line, column, message, hint };
  });
  return JSON.stringify({ diagnostics: rows, summary: summarize(diagnostics) }, null, 2);
}
