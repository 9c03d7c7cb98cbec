import type { Diagnostic } from '../diagnostic.ts';

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** How many there are of each severity. */
export function summarize(diagnostics: readonly Diagnostic[]): Summary {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}
