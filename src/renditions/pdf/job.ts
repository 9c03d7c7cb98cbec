import type { HeaderRows } from './compact/row-headers.ts';

/** What a worker gets: all that a PDF is made from. */
export interface Job {
  /** The paper as JSON, as the template reads it. */
  paper: string;
  fonts: readonly string[];
  /** Pictures, by the path the template loads them from. */
  images: readonly { path: string; file: string }[];
  /** The tables of the text, in its order. */
  tables: readonly HeaderRows[];
  /** The folder of the template. */
  template: string;
}
