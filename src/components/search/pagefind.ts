/** The part of Pagefind's interface in the browser that is used here (pagefind.app/docs/api). */
export interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  search(term: string, options: { filters: PagefindFilters }): Promise<PagefindResponse>;
}

export type PagefindFilters = Record<string, string | { any: readonly string[] }>;

export interface PagefindResponse {
  results: readonly { data(): Promise<PagefindPage> }[];
}

/** One page that was found. Excerpts are HTML with `mark` elements. */
export interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title?: string; version?: string };
  filters: Record<string, readonly string[]>;
  /** The parts of the page where the words stand, each from one heading with an anchor to the next. */
  sub_results: readonly PagefindSection[];
}

export interface PagefindSection {
  title: string;
  url: string;
  excerpt: string;
  /** The words found, each with what it says about the section: rare words more than frequent ones. */
  weighted_locations: readonly { balanced_score: number }[];
}
