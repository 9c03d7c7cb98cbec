/** `error` stops the build; `warning` is to be acted on; `note` is for information. */
export type Severity = 'error' | 'warning' | 'note';

/** A stretch of a file. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  /** From the trust center folder, with slashes: `content/policies/access-control/1.0.mdx`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters of the line are meant; 1 where only the position is. */
  readonly length: number;
}

/** What a rule found: where, what is wrong in the author's terms, and how to mend it. */
export interface Finding {
  readonly place: Place;
  readonly message: string;
  readonly hint: string;
}

/** One thing that is wrong, or good to know, at one place. */
export interface Diagnostic {
  /** Stable: a message may be reworded, its code stays. */
  readonly code: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: string;
  readonly hint: string;
}

/** Plain code unit order, the same on every machine. */
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Orders diagnostics by file, position and code. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}
