/**
 * Renders items one after another. Astro renders the items of a list at once, and what a text quotes is resolved on
 * `Astro.locals.moment`: texts of different days on one page have to wait for each other.
 */
export async function* inSequence<Item>(items: Iterable<Item>, render: (item: Item) => unknown): AsyncGenerator {
  for (const item of items) yield await Promise.resolve(render(item));
}
