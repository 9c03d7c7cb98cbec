import { searchInPreview, searchText } from '#words/questions';
import type { Found } from './index.ts';
import type { SearchParts } from './form.ts';
import { writeQuery, type SearchQuery } from './query.ts';
import { resultEntry } from './results.ts';

const PAGES_AT_ONCE = 10;

/** Before anything was searched for. */
export function showIdle(parts: SearchParts): void {
  clear(parts);
  parts.status.textContent = '';
}

/** While the index is being read; the room for results is kept free, so that nothing moves when they come. */
export function showBusy({ results, sections, nothing }: SearchParts): void {
  results.ariaBusy = 'true';
  sections.hidden = true;
  nothing.hidden = true;
}

/** Where the index cannot be read. */
export function showFailure(parts: SearchParts): void {
  clear(parts);
  parts.status.textContent = import.meta.env.DEV ? searchInPreview : searchText.failed;
}

/** The first results and how many there are, or that there are none. */
export function showFound(parts: SearchParts, query: SearchQuery, found: Found, first: readonly Node[]): void {
  clear(parts);
  const { status, results, nothing, sections, everyVersion, everywhere, more } = parts;
  const count = found.pages.length;
  results.append(...first);
  more.hidden = count <= first.length;
  everyVersion.hidden = found.hidden === 0;
  nothing.hidden = count > 0;
  showMeant(parts, query, found.suggestion);
  everywhere.hidden = query.section === undefined && query.framework === undefined;
  sections.hidden = count > 0;
  status.textContent = searchText.found(count, query.text, found.hidden);
}

/** A link, so that it can be opened and sent like any other search. */
function showMeant({ meant }: SearchParts, query: SearchQuery, suggestion: string | undefined): void {
  meant.hidden = suggestion === undefined;
  const link = document.createElement('a');
  link.textContent = suggestion ?? '';
  link.href = writeQuery({ ...query, text: link.textContent });
  meant.replaceChildren(`${searchText.didYouMean} `, link, '?');
}

/** The entries for the results from `start` on. */
export async function entriesFrom(found: Found, start: number): Promise<DocumentFragment[]> {
  const pages = found.pages.slice(start, start + PAGES_AT_ONCE);
  return (await Promise.all(pages.map((page) => page.data()))).map(resultEntry);
}

/** Adds the next results and moves the focus to the first of them. */
export async function showMore({ results, more }: SearchParts, found: Found): Promise<void> {
  const start = results.childElementCount;
  results.append(...(await entriesFrom(found, start)));
  more.hidden = results.childElementCount >= found.pages.length;
  results.children[start]?.querySelector('a')?.focus();
}

function clear({ results, more, nothing, everyVersion, sections }: SearchParts): void {
  results.replaceChildren();
  results.ariaBusy = 'false';
  more.hidden = true;
  nothing.hidden = true;
  everyVersion.hidden = true;
  sections.hidden = false;
}
