import type { IsoDate } from '../../schemas/fields/dates.ts';
import type { Job } from '../pdf/typst.ts';
import type { PublishedRedline, RedlineSource } from '../redline/publish.ts';
import type { VersionRenditions, VersionSource } from '../version-renditions.ts';

/** What a thread can be asked to do, and what it gives back. */
export interface Tasks {
  /** Compiles a paper. */
  paper: { input: Job; output: Uint8Array };
  /** Makes everything that a version of a document is published as besides its pages. */
  version: { input: VersionSource; output: VersionRenditions };
  /** Compares two versions of a document. */
  redline: { input: RedlineSource; output: PublishedRedline };
  /** Writes a whole page as Markdown. */
  page: { input: { html: string; asOf: IsoDate }; output: string };
}

export type TaskName = keyof Tasks;

/** What a thread is told. */
export interface Message<Name extends TaskName = TaskName> {
  task: Name;
  input: Tasks[Name]['input'];
}

/** What comes back. */
export type Answer = { output: Tasks[TaskName]['output'] } | { error: string };
