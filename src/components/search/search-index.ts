import type { Pagefind, PagefindFilters, PagefindPage } from './pagefind.ts';
import type { SearchQuery } from './search-query.ts';

/** Pages that were found, the best first; each is loaded when it is shown. */
export interface Found {
  pages: readonly { data(): Promise<PagefindPage> }[];
  /** How many more there are in versions that the query leaves out. */
  hidden: number;
}

const IN_FORCE = 'in-force';

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
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: base });
  await pagefind.init();
  return pagefind;
}

/** Searches the index. @throws where it cannot be loaded. */
export async function search(query: SearchQuery): Promise<Found> {
  const pagefind = await loadIndex();
  const place = placeFilters(query);
  const [shown, all] = await Promise.all([
    pagefind.search(query.text, { filters: { ...place, state: { any: [IN_FORCE, ...query.states] } } }),
    pagefind.search(query.text, { filters: place }),
  ]);
  return { pages: shown.results, hidden: all.results.length - shown.results.length };
}

function placeFilters({ section, framework }: SearchQuery): PagefindFilters {
  return { ...(section !== undefined && { section }), ...(framework !== undefined && { framework }) };
}
