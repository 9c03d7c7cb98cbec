import { compareVersions } from '../../model/versions.ts';
import { versionPattern } from '../../schemas/fields/version.ts';
import { placeOfFile } from '../read/text.ts';
import type { TreeEntry } from '../read/tree.ts';
import type { Rule } from '../rule.ts';
import type { Site } from '../site.ts';

const POLICY =
  '---\nid: EX-ISP-001\ntitle: Information Security Policy\n---\n\nWe protect what customers entrust to us.\n';

const nameOf = ({ path }: TreeEntry): string => path.split('/').at(-1) ?? path;
const withoutEnding = (name: string): string => name.replace(/\.[a-z]\w*$/i, '');

const endingOf = (entry: TreeEntry): string =>
  entry.kind === 'folder' ? '' : (/\.[^.]*$/.exec(nameOf(entry))?.[0] ?? '');

/** The names of what else stands in the same folder. */
function neighboursOf({ path }: TreeEntry, placed: Site['placed']): string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return placed
    .map(({ entry }) => entry)
    .filter((entry) => entry.path !== path && entry.path.startsWith(folder))
    .filter((entry) => !entry.path.slice(folder.length).includes('/'))
    .map(nameOf);
}

/** A number with as many parts as the versions beside it have: 2.0 beside 1.0. */
function alike(number: string, neighbours: readonly string[]): string {
  const numbers = neighbours.map(withoutEnding).filter((name) => versionPattern.test(name));
  const parts = Math.max(...numbers.map((name) => name.split('.').length), number.split('.').length);
  return [...number.split('.'), '0', '0'].slice(0, parts).join('.');
}

function hintFor(entry: TreeEntry, suggestion: string | undefined, neighbours: readonly string[]): string {
  if (!suggestion) return 'Rename it.';
  const isNumber = entry.kind !== 'folder' && versionPattern.test(suggestion);
  const better = isNumber ? alike(suggestion, neighbours) : suggestion;
  const taken = neighbours.find((name) =>
    isNumber && versionPattern.test(withoutEnding(name))
      ? compareVersions(withoutEnding(name), better) === 0
      : (entry.kind === 'folder' ? name : withoutEnding(name)) === better,
  );
  if (taken === undefined) return `Rename it to ${better}${endingOf(entry)}.`;
  return `There is ${taken} already. Give this one a name of its own, or delete it.`;
}

/** The name of a file becomes an id and an address, and a version its number. */
export const badName: Rule = {
  code: 'F004',
  name: 'bad-name',
  severity: 'error',
  draft: 'name',
  sentence:
    'Names of records and folders are lower-case letters, digits and hyphens; a version is named by its number.',
  bad: { 'content/policies/information-security/v1.mdx': POLICY },
  good: { 'content/policies/information-security/1.0.mdx': POLICY },
  *check({ placed }) {
    for (const { entry, placement } of placed) {
      if (placement.kind !== 'bad-name') continue;
      const name = nameOf(entry);
      const { expected, suggestion, other } = placement;
      yield {
        place: placeOfFile(entry.path),
        message: `"${name}" cannot be the name of a ${entry.kind === 'folder' ? 'folder' : 'file'} here: expected ${expected}.`,
        hint:
          other === undefined
            ? hintFor(entry, suggestion, neighboursOf(entry, placed))
            : `Rename it to ${suggestion ?? ''}${endingOf(entry)} or ${other}${endingOf(entry)}, whichever day is meant.`,
      };
    }
  },
};
