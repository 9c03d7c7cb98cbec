import type { ExistingDocument, ImportContext } from './context.ts';
import type { PlacedDocument } from './document.ts';
import { readingsOf } from './fields/values.ts';

/** Says or asks which document this is a version of, where another has the same address. */
export function askWhose(
  { path, slug, title, version, desk }: PlacedDocument,
  placed: readonly PlacedDocument[],
  documents: readonly ExistingDocument[],
) {
  const page = `/policies/${slug}/`;
  const existing = documents.find((other) => other.slug === slug);
  if (existing) {
    const versions = `${existing.versions.length === 1 ? 'version' : 'versions'} ${existing.versions.join(', ')}`;
    desk.note({
      line: 1,
      message: `The trust center has ${page} already, with ${versions}: this is version ${version} of it.`,
    });
  }
  const other = placed.find(
    (one) => one.slug === slug && one.path !== path && one.title.toLowerCase() !== title.toLowerCase(),
  );
  if (!other) return;
  const message = `"${title}" and "${other.title}" (${other.path}) would both be ${page}, two versions of one document. Are they?`;
  const expects = `"${slug}" if they are, or another address for this one, such as ${slug}-2`;
  desk.ask({ key: 'slug', line: 1, message, proposal: slug, expects });
}

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
