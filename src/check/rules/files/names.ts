import { compareVersions } from '../../../model/versions.ts';
import { versionPattern } from '../../../schemas/fields/references.ts';
import { placeOfFile } from '../../read/text.ts';
import type { TreeEntry } from '../../read/tree.ts';
import type { Rule } from '../../rule.ts';
import { listed } from '../../shape/words.ts';
import type { Site } from '../../site.ts';

const RECORD = 'name: Example Mail\npurpose: Delivers e-mail.\n';

/** A misspelt folder would take a whole register off the site. */
export const unknownFolder: Rule = {
  code: 'F001',
  name: 'unknown-folder',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Every folder under content/ is one of the folders Candor reads.',
  bad: { 'content/subprocesors/example-mail.yaml': RECORD },
  good: { 'content/subprocessors/example-mail.yaml': RECORD },
  *check({ placed }) {
    for (const { entry, placement } of placed) {
      if (placement.kind !== 'unknown-folder') continue;
      const name = entry.path.split('/').at(-1) ?? '';
      const { known, nearest } = placement;
      const hint =
        nearest !== undefined
          ? `Did you mean ${nearest}?`
          : known.length > 0
            ? `Folders here are ${listed(known)}.`
            : 'Move its files one folder up, or delete it.';
      yield {
        place: placeOfFile(entry.path),
        message: `No folder "${name}" belongs here; nothing in it would be published.`,
        hint,
      };
    }
  },
};

const POLICY =
  '---\nid: EX-ISP-001\ntitle: Information Security Policy\n---\n\nWe protect what customers entrust to us.\n';

/** A file that Candor does not read is a text that readers never see. */
export const unknownFile: Rule = {
  code: 'F002',
  name: 'unknown-file',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Every file under content/ stands where Candor reads it.',
  bad: { 'content/policies/information-security.mdx': POLICY },
  good: { 'content/policies/information-security/1.0.mdx': POLICY },
  *check({ placed }) {
    for (const { entry, placement } of placed) {
      if (placement.kind !== 'unknown-file') continue;
      const name = entry.path.split('/').at(-1) ?? '';
      yield {
        place: placeOfFile(entry.path),
        message: `No file "${name}" belongs here; it would not be published.`,
        hint: placement.belongs,
      };
    }
  },
};

/** `.yml` and `.markdown` are read by other programs, and by Candor not. */
export const wrongEnding: Rule = {
  code: 'F003',
  name: 'wrong-ending',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Records end in .yaml; documents, advisories and updates end in .mdx or .md.',
  bad: { 'content/subprocessors/example-mail.yml': RECORD },
  good: { 'content/subprocessors/example-mail.yaml': RECORD },
  *check({ placed }) {
    for (const { entry, placement } of placed) {
      if (placement.kind !== 'wrong-ending') continue;
      const name = entry.path.split('/').at(-1) ?? '';
      const endings = placement.endings.map((ending) => `.${ending}`);
      const renamed = name.replace(/(?:\.[^.]*)?$/, endings[0] ?? '');
      yield {
        place: placeOfFile(entry.path),
        message: `"${name}" does not end in ${listed(endings, 'or')}, so it would not be published.`,
        hint: `If it belongs here, rename it to ${renamed}; pictures and other files for download belong in public/.`,
      };
    }
  },
};

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
