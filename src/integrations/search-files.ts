import { close, createIndex, type PagefindIndex } from 'pagefind';
import { inOrder, type SearchFile } from './search-order.ts';

/** Interfaces of Pagefind's own, which the search page does without. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Makes the search index of the pages that `add` adds.
 * @throws Error with what Pagefind says is wrong.
 */
export async function searchFiles(add: (index: PagefindIndex) => Promise<void>): Promise<SearchFile[]> {
  const { index, errors } = await createIndex();
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

/** @throws Error naming them where there are errors. */
export function assertNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
}
