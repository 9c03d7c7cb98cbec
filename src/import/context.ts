import type { Judge } from './refusals.ts';

/** A document that the trust center has already. */
export interface ExistingDocument {
  readonly slug: string;
  readonly id?: string | undefined;
  readonly versions: readonly string[];
}

/** What an import has to know of the world; nothing in it is changed. */
export interface ImportContext {
  readonly documents: readonly ExistingDocument[];
  /** Ids of the whitepaper and the disclosure policy. */
  readonly otherIds: readonly string[];
  readonly hasPage: (path: string) => boolean;
  /** Whether there is a picture or a PDF beside the sources; the path counts from the folder imported. */
  readonly hasAttachment: (path: string) => boolean;
  readonly isPublic: (path: string) => boolean;
  /** The language of the trust center. */
  readonly language: string;
  /** What the check has against files that would be written. */
  readonly judge: Judge;
}
