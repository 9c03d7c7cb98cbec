import { close, createIndex, type PagefindIndex } from 'pagefind';
import { interfaceLanguage } from '../ui-text/language.ts';
import { inOrder, type SearchFile } from './search-order.ts';

/** Interfaces of Pagefind's own, which the search page does without. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Makes the search index of the pages that `add` adds.
 *
 * @param language of the content: pages are marked with that of the interface
 * @throws Error with what Pagefind says is wrong.
 */
export async function searchFiles(
  add: (index: PagefindIndex) => Promise<void>,
  language?: string,
): Promise<SearchFile[]> {
  const { index, errors } = await createIndex(language === undefined ? {} : { forceLanguage: language });
  if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
  try {
    await add(index);
    const answer = await index.getFiles();
    assertNone(answer.errors);
    return inOrder(answer.files.filter(({ path }) => !UNUSED.test(path)));
  } finally {
    await close();
  }
}

/**
 * The language of the index, where it is not that of the pages, which name the language of their interface.
 *
 * @param data the site's `data/organization.json`
 */
export function indexLanguage(data: string): string | undefined {
  const { items } = JSON.parse(data) as { items: [{ language: string }] };
  const { language } = items[0];
  return language === interfaceLanguage(language) ? undefined : language;
}

/** @throws Error naming them where there are errors. */
export function assertNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
}
