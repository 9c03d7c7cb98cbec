import type { ImportContext } from './context.ts';
import type { PlacedDocument } from './document.ts';
import { readingsOf } from './fields/values.ts';

/** The id that a document states, or that somebody answered. */
export function statedId({ desk, statements }: PlacedDocument): string | undefined {
  const stated = statements.filter(({ label }) => label === 'id').flatMap(({ value }) => readingsOf('id', value));
  return desk.given('id') ?? stated[0];
}

/** Ids of other documents, in lower case. */
export function takenIds(
  document: PlacedDocument,
  placed: readonly PlacedDocument[],
  context: ImportContext,
): Set<string> {
  const stated = placed.filter(({ slug }) => slug !== document.slug).map(statedId);
  const existing = context.documents.filter(({ slug }) => slug !== document.slug).map(({ id }) => id);
  return new Set(
    [...stated, ...existing, ...context.otherIds].flatMap((id) => (id === undefined ? [] : [id.toLowerCase()])),
  );
}
