import { nearestName } from '../../spelling/nearest-name.ts';
import type { Pagefind, PagefindFilters, PagefindPage } from './pagefind.ts';
import type { SearchQuery } from './query.ts';

function nearestWord(word: string, known: readonly string[]): string {
  const plain = word.toLowerCase();
  return known.some((other) => other.startsWith(plain)) ? word : (nearestName(plain, known) ?? word);
}

/**
 * What was probably meant by words that find nothing: each that is not known, by the nearest that is.
 *
 * @param known words in lower case
 * @returns `undefined` where nothing is near
 */
export function respelt(text: string, known: readonly string[]): string | undefined {
  const meant = text.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, (word) => nearestWord(word, known));
  return meant === text ? undefined : meant;
}

/** Pages that were found, the best first; each is loaded when it is shown. */
export interface Found {
  pages: readonly { data(): Promise<PagefindPage> }[];
  /** How many more there are in versions that the query leaves out. */
  hidden: number;
  /** Words that find something, where these find nothing and are perhaps misspelt. */
  suggestion: string | undefined;
}

const IN_FORCE = 'in-force';
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

let loading: Promise<Pagefind> | undefined;

/** Loads the index once. @throws where it is not there. */
function loadIndex(): Promise<Pagefind> {
  loading ??= open().catch((error: unknown) => {
    // The next search tries again.
    loading = undefined;
    throw error;
  });
  return loading;
}

async function open(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: base });
  await pagefind.init();
  return pagefind;
}

/** The words that may be suggested; none where they cannot be loaded, for a search does not need them. */
async function loadWords(): Promise<readonly string[]> {
  try {
    const response = await fetch(`${base}search/words.json`);
    return response.ok ? ((await response.json()) as string[]) : [];
  } catch {
    return [];
  }
}

/** What to look for in place of words that find nothing: another spelling that does find something. */
async function suggestionFor(query: SearchQuery): Promise<string | undefined> {
  const suggestion = respelt(query.text, await loadWords());
  if (suggestion === undefined) return undefined;
  const pagefind = await loadIndex();
  const { results } = await pagefind.search(suggestion, { filters: filtersOf(query) });
  return results.length > 0 ? suggestion : undefined;
}

/** Searches the index. @throws where it cannot be loaded. */
export async function search(query: SearchQuery): Promise<Found> {
  const pagefind = await loadIndex();
  const place = placeFilters(query);
  const [shown, all] = await Promise.all([
    pagefind.search(query.text, { filters: filtersOf(query) }),
    pagefind.search(query.text, { filters: place }),
  ]);
  const suggestion = all.results.length === 0 ? await suggestionFor(query) : undefined;
  return { pages: shown.results, hidden: all.results.length - shown.results.length, suggestion };
}

function filtersOf(query: SearchQuery): PagefindFilters {
  return { ...placeFilters(query), state: { any: [IN_FORCE, ...query.states] } };
}

function placeFilters({ section, framework }: SearchQuery): PagefindFilters {
  return { ...(section !== undefined && { section }), ...(framework !== undefined && { framework }) };
}
