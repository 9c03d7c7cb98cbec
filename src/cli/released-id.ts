import type { Releasable } from '../release/record.ts';
import { textDepartures } from '../release/compare.ts';
import type { Released } from '../schemas/released.ts';
import { UsageError } from './command.ts';
import { didYouMean } from './nearest.ts';

/** A path as an editor completes it, `content/policies/access-control/1.0.mdx`, as an id. */
const asId = (given: string): string => given.replace(/^(?:.*\/)?content\//, '').replace(/\.(?:mdx?|yaml)$/, '');

function releasedIds({ documents, subprocessors, commitments }: Released): string[] {
  return [
    ...Object.keys(documents),
    ...Object.keys(subprocessors).map((id) => `subprocessors/${id}`),
    ...Object.keys(commitments).map((id) => `commitments/${id}`),
  ];
}

/** The versions of a document whose text is not the one that was released. */
function changedVersions(document: string, { documents }: Released, now: Releasable): string[] {
  return now.documents
    .filter(({ id, text }) => {
      const before = documents[id];
      return id.startsWith(`${document}/`) && before !== undefined && textDepartures(text, before).length > 0;
    })
    .map(({ id }) => id);
}

/**
 * What an erratum is about. Of a document without a version it is the one version that has been changed.
 *
 * @throws UsageError where nothing of that name was released, or it is not clear which version is meant
 */
export function releasedIdOf(given: string, released: Released, now: Releasable): string {
  const id = asId(given);
  const known = releasedIds(released);
  if (known.includes(id)) return id;
  const versions = known.filter((other) => other.startsWith(`${id}/`));
  if (id.startsWith('advisories/')) {
    throw new UsageError(
      `An advisory is corrected by an item under "updated:" in content/${id}.mdx, with "on:" and "summary:"; then run npm run release.`,
    );
  }
  if (versions.length === 0) {
    throw new UsageError(`Nothing called "${id}" was released.${didYouMean(id, known)}`);
  }
  const [changed, ...others] = changedVersions(id, released, now);
  if (changed !== undefined && others.length === 0) return changed;
  throw new UsageError(`Say which version is meant: ${versions.join(', ')}.`);
}
