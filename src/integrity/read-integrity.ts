import { CHECKSUM_LIST, INTEGRITY_FILE } from './checksum-list.ts';
import { integrityFileRead, type IntegrityItem } from './integrity-file.ts';

/** A file that is wrong all over is told by its beginning. */
const MOST_PROBLEMS = 5;

/** `items[3].sha256` */
const fieldOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

/** Where it is not the same: each file of one list, once, and with the checksum of the other. */
function disagreements(items: readonly IntegrityItem[], listed: ReadonlyMap<string, string>): string[] {
  const told = new Set<string>();
  const wrong = items.flatMap(({ path, sha256 }) => {
    const isRepeated = told.has(path);
    told.add(path);
    if (isRepeated) return [`it names ${path} twice`];
    const expected = path === INTEGRITY_FILE ? undefined : listed.get(path);
    if (expected === undefined) return [`it names ${path}, which ${CHECKSUM_LIST} does not`];
    return expected === sha256 ? [] : [`it gives another checksum of ${path} than ${CHECKSUM_LIST}`];
  });
  const missing = [...listed.keys()].filter((path) => path !== INTEGRITY_FILE && !told.has(path));
  return [...wrong, ...missing.map((path) => `it does not name ${path}, which ${CHECKSUM_LIST} does`)];
}

function problemsOf(text: string, listed: ReadonlyMap<string, string>): string[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return [`it is no JSON: ${error instanceof Error ? error.message : String(error)}`];
  }
  const result = integrityFileRead.safeParse(data);
  if (result.success) return disagreements(result.data.items, listed);
  return result.error.issues.map(({ path, message }) => (path.length > 0 ? `${fieldOf(path)}: ${message}` : message));
}

/**
 * What is wrong with an `integrity.json`: it does not follow its schema, or does not say what `SHA256SUMS` says.
 *
 * @param listed the checksums of `SHA256SUMS`, by path
 * @returns the first few in words; none where all is right
 */
export function integrityProblems(text: string, listed: ReadonlyMap<string, string>): string[] {
  const all = problemsOf(text, listed);
  const more = all.length - MOST_PROBLEMS;
  return more > 0 ? [...all.slice(0, MOST_PROBLEMS), `and ${more} more`] : all;
}
