import { checkedDocuments, type CheckedDocument, type CheckedVersion } from '../check/versions.ts';
import type { Site } from '../check/site.ts';
import { collections } from '../schemas/collections.ts';
import { versionPattern } from '../schemas/fields/references.ts';
import { itemsOf } from '../scaffolds/kind.ts';
import type { NewFile } from '../scaffolds/new-file.ts';
import { nextVersion, numberAfter } from '../scaffolds/next-version.ts';
import { compareVersions } from '../model/versions.ts';
import { type CommandOption, didYouMean, type OptionValues, textOf, UsageError } from './command.ts';
import { realDate } from './site-options.ts';

export const versionOptions: Readonly<Record<string, CommandOption>> = {
  number: { value: 'NUMBER', help: 'Of version: its number (default: the next, 1.1 after 1.0)' },
  major: { help: 'Of version: the next whole number, 2.0 after 1.4' },
  effective: { value: 'DATE', help: 'Of version and subprocessor: the day it takes effect' },
  changes: { value: 'TEXT', help: 'Of version: what it changes', isList: true },
};

/** `policies/access-control` of a path as an editor completes it. */
const refOf = (given: string): string => given.replace(/^(?:.*\/)?content\//, '').replace(/\/$/, '');

/** @throws UsageError naming the documents there are. */
function documentNamed(site: Site, given: string | undefined): CheckedDocument {
  const documents = checkedDocuments(site);
  const refs = documents.map(({ ref }) => ref);
  if (given === undefined) throw new UsageError(`Say of which document: ${refs.join(', ')}.`);
  const ref = refOf(given);
  const found = documents.find((document) => document.ref === ref || document.ref === `policies/${ref}`);
  if (found) return found;
  const invalid = [...site.ids.policies].some((id) => `policies/${id}`.startsWith(`${ref}/`));
  if (invalid) throw new UsageError(`"${ref}" has mistakes; npm run check tells them. Mend them first.`);
  throw new UsageError(`There is no document "${ref}".${didYouMean(ref, refs)}`);
}

/** @throws UsageError unless the number is one, and above those there are. */
function numberFor(highest: string, values: OptionValues): string {
  const given = textOf(values, 'number');
  if (given === undefined) return numberAfter(highest, values['major'] === true);
  if (!versionPattern.test(given)) throw new UsageError(`"${given}" is no version: --number wants one such as 2.1.`);
  if (compareVersions(given, highest) > 0) return given;
  throw new UsageError(`There is version ${highest} already: --number wants a higher one.`);
}

/** The version in force, else the latest. */
function source(versions: readonly CheckedVersion[]): CheckedVersion | undefined {
  return versions.find(({ version }) => version.state === 'in-force') ?? versions.at(-1);
}

/**
 * The file of the next version of a document: a draft that begins with the text in force.
 *
 * @throws UsageError where there is no such document or number
 */
export function newVersion(site: Site, given: string | undefined, values: OptionValues): NewFile {
  const { ref, versions } = documentNamed(site, given);
  const from = source(versions);
  const highest = versions.at(-1);
  if (!from || !highest) throw new UsageError(`${ref} has no version to begin with.`);
  const { record } = from;
  const effective = textOf(values, 'effective');
  const text = nextVersion(record.text.text, {
    changes: itemsOf(textOf(values, 'changes') ?? ''),
    effective: effective === undefined ? undefined : realDate(effective),
  });
  const number = numberFor(highest.version.version, values);
  const folder = record.id.includes('/') ? `${record.id.split('/')[0] ?? ''}/` : '';
  return { path: `${collections[record.collection].path}/${folder}${number}.${record.format}`, text };
}
