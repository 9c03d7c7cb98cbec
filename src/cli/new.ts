import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkFolder, reportForPeople } from '../check/gate.ts';
import { idFrom, placementOf } from '../check/read/placement.ts';
import type { Site } from '../check/site.ts';
import { documentOf } from '../check/versions.ts';
import { textDepartures } from '../release/compare.ts';
import type { Releasable } from '../release/record.ts';
import { documentKinds } from '../scaffolds/document-kinds.ts';
import type { Field, Kind } from '../scaffolds/kind.ts';
import { newFile, type NewFile, objectionTo } from '../scaffolds/new-file.ts';
import { recordKinds } from '../scaffolds/record-kinds.ts';
import { textKinds } from '../scaffolds/text-kinds.ts';
import type { Released } from '../schemas/released.ts';
import { shownPath, withSite } from '../site/commands.ts';
import type { SiteFolder } from '../site/folder.ts';
import { completeAnswers, givenAnswers, withTerminal } from './answers.ts';
import {
  type Command,
  type CommandOption,
  didYouMean,
  type ExitCode,
  type OptionValues,
  UsageError,
} from './command.ts';
import { newVersion, versionOptions } from './new-version.ts';
import { asOfOption, siteOption, useSite } from './site-options.ts';

const kinds: Readonly<Record<string, Kind>> = { ...documentKinds, ...recordKinds, ...textKinds };
const names = ['version', ...Object.keys(kinds)];

/** An option with the kinds that take it. */
function answerOptions(): Record<string, CommandOption> {
  const asked = Object.entries(kinds).flatMap(([name, { fields }]) => fields.map((field) => ({ name, field })));
  const byOption = Map.groupBy(asked, ({ field }) => field.option);
  return Object.fromEntries(
    [...byOption].map(([option, uses]) => {
      const isList = uses.every(({ field }) => field.isList);
      return [option, { value: 'TEXT', help: helpOf(uses), ...(isList && { isList }) }];
    }),
  );
}

/** "Of policy, question", with the words that may be given where not every text may. */
function helpOf(uses: readonly { name: string; field: Field }[]): string {
  const byWords = Map.groupBy(uses, ({ field }) => field.choices?.join(', ') ?? '');
  const parts = [...byWords].map(([words, those]) => {
    const kindNames = [...new Set(those.map(({ name }) => name))].join(', ');
    return words === '' ? `of ${kindNames}` : `of ${kindNames}: ${words}`;
  });
  const text = parts.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const general = { ...siteOption, ...asOfOption };
const idOption = { id: { value: 'ID', help: 'The name of the file, where it is not made from the first answer' } };

export const create: Command = {
  options: { ...general, ...idOption, ...answerOptions(), ...versionOptions },
  arguments: [
    { name: 'KIND', help: `One of ${names.join(', ')}` },
    { name: 'NAME', help: 'Its title or name; of a version the document, such as policies/access-control' },
  ],
  async run(values, [name, title]) {
    if (name === undefined) throw new UsageError(`Say what is new: ${names.join(', ')}.`);
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (!kind && name !== 'version') {
      throw new UsageError(`"${name}" cannot be made.${didYouMean(name, names)} There are ${names.join(', ')}.`);
    }
    const folder = useSite(values);
    const { site } = await checkFolder(folder);
    if (!kind) return write(folder, newVersion(site, title, values), versionNext(values));
    refuseOthers(name, kind, values);
    const file = await fileOf(kind, title, values, site);
    refuseStrangeName(file);
    refuseSecondBeginning(file, site);
    const id = idFrom(file.path.replace(/^.*\/|\.\w+$/g, ''));
    return write(
      folder,
      file,
      kind.next.map((sentence) => sentence.replace('{id}', id)),
    );
  },
};

/** What is left to do after what was given. */
const versionNext = ({ changes, effective }: OptionValues): string[] => [
  changes === undefined ? 'Change the text, and say under "changes:" what this version changes.' : 'Change the text.',
  effective === undefined
    ? 'When it is approved, delete the line "draft: true" and add "effective:" with the day it comes into force.'
    : 'When it is approved, delete the line "draft: true".',
];

/** @throws UsageError naming an option that belongs to another kind. */
function refuseOthers(name: string, { words, fields }: Kind, values: OptionValues): void {
  const own = new Set([...Object.keys({ ...general, ...idOption }), ...fields.map(({ option }) => option)]);
  const strange = Object.keys(values).find((option) => values[option] !== undefined && !own.has(option));
  if (strange === undefined) return;
  const options = fields.map(({ option }) => `--${option}`).join(', ');
  throw new UsageError(`There is no --${strange} for ${words}: ${name} takes ${options}.`);
}

/** @throws UsageError where the file could not be named as its place asks. */
function refuseStrangeName({ path }: NewFile): void {
  const placement = placementOf(path, false);
  if (placement.kind === 'record') return;
  const expected = placement.kind === 'bad-name' ? placement.expected : 'lower-case letters, digits and hyphens';
  throw new UsageError(`"${path}" is no name for a file: give one with --id, of ${expected}.`);
}

/**
 * A document that is there gets a version, not another beginning.
 * @throws UsageError saying so
 */
function refuseSecondBeginning({ path }: NewFile, site: Site): void {
  const ref = /^(?:policies\/[^/]+|whitepaper|disclosure)(?=\/1\.0\.mdx$)/.exec(path)?.[0];
  const isThere = site.placed.some(
    ({ placement }) =>
      placement.kind === 'record' && documentOf(placement.collection, placement.id) === ref && /\d$/.test(placement.id),
  );
  if (ref === undefined || !isThere) return;
  throw new UsageError(`There is ${ref} already. Its next version: npm run new -- version ${ref}`);
}

async function fileOf(kind: Kind, title: string | undefined, values: OptionValues, site: Site): Promise<NewFile> {
  const { fields } = kind;
  const first = fields[0]?.option ?? '';
  const given = givenAnswers(values, fields);
  if (title !== undefined) given[first] = title;
  const surroundings = { asOf: site.asOf, content: site.content, ids: site.ids };
  const objection = (field: Field, answer: string) => objectionTo(kind, field, answer);
  const answers = await withTerminal((ask) =>
    completeAnswers({ fields, objectionTo: objection, surroundings }, given, ask),
  );
  const own = typeof values['id'] === 'string' ? { ...kind, id: () => idGiven(kind, String(values['id'])) } : kind;
  return newFile(own, answers, surroundings, idFrom);
}

/** A policy's file is a version in its folder. */
const idGiven = ({ collection }: Kind, id: string): string => (collection === 'policies' ? `${id}/1.0` : id);

/** Writes the file, and says what the gate has to say about it and what is left to do. */
async function write(folder: SiteFolder, { path, text }: NewFile, next: readonly string[]): Promise<ExitCode> {
  const file = join(folder.contentDir, path);
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new UsageError(`There is ${shownPath(file)} already; nothing was written.`);
  }
  console.log(`Wrote ${shownPath(file)}`);
  const { site, diagnostics } = await checkFolder(folder);
  const own = diagnostics.filter((found) => found.file === `content/${path}` && found.severity === 'error');
  if (own.length > 0) console.log(`\nStill to be filled in:\n\n${reportForPeople({ site, diagnostics: own })}`);
  if (next.length > 0) console.log(['', 'Next:', ...next.map((sentence) => `  ${withSite(sentence)}`)].join('\n'));
  return 0;
}

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
