import type { VersionState } from '../../model/versions.ts';
import type { Section } from '../../schemas/organization.ts';

/** How the search index files a page. Pages without marks stay out of it. */
export interface SearchMarks {
  /** The section it is found in; the overview is in none. */
  section?: Section;
  /** Where the version stands; in force where left out, which is what a search finds unless asked for more. */
  state?: VersionState;
  /** Number of the version. */
  version?: string;
  /** Frameworks it answers to, by their short names. */
  frameworks?: readonly string[];
}
