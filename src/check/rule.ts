import type { Finding, Severity } from './diagnostic.ts';
import type { FileContents } from './read/tree.ts';
import type { Site } from './site.ts';

/** Files of a trust center, by path, that are put over one that holds only organization.yaml, as of 2026-06-30. */
export type Example = Readonly<Record<string, FileContents>>;

/**
 * Why what a rule finds is no less wrong in a draft:
 * - `unreadable`: Candor cannot read the file, so that nobody can look at the draft
 * - `code`: the preview would run it
 * - `name`: other files and later versions depend on the id or the address
 * - `secret`: whoever reads the repository reads it
 * - `released`: it changes what was released
 * - `elsewhere`: the rule is about files that are never drafts
 */
export type DraftStop = 'unreadable' | 'code' | 'name' | 'secret' | 'released' | 'elsewhere';

/** One thing the gate looks for. */
export interface Rule {
  /** A letter for the kind of rule and a number; it never changes. */
  readonly code: string;
  /** The name in kebab-case, as docs/rules.md lists it. */
  readonly name: string;
  readonly severity: Severity;
  /** The severity with `--strict`, where it is another. */
  readonly strict?: 'error';
  /** What a finding in a draft is: a note where only readers would see it; else why it counts there as anywhere. */
  readonly draft: 'note' | DraftStop;
  /** What the rule demands, in one sentence. */
  readonly sentence: string;
  /** What it refuses, and the same put right; both are run as its tests. */
  readonly bad: Example;
  readonly good: Example;
  /** What it finds depends on the day; where that cannot be told, nothing is found. */
  readonly dependsOnDay?: true;
  /** It speaks of days still to come, and only when it is asked to (`--within`). */
  readonly looksAhead?: true;
  readonly check: (site: Site) => Iterable<Finding>;
}
