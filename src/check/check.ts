import type { IsoDate } from '../schemas/fields/iso-date.ts';
import type { Diagnostic } from './diagnostic.ts';

export type { Diagnostic } from './diagnostic.ts';

/** What to check. Folders are absolute paths. */
export interface CheckRequest {
  readonly contentDir: string;
  readonly publicDir: string;
  /** The day to check for; the day of a sample, else today in UTC, where left out. */
  readonly asOf?: IsoDate;
}

export interface CheckResult {
  /** Everything found, by file and position. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks every file of a trust center folder. */
export function checkSite(request: CheckRequest): Promise<CheckResult> {
  void request;
  return Promise.resolve({ diagnostics: [] });
}
