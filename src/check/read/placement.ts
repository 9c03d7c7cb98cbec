import { datesIn, isDay } from '../../model/calendar.ts';
import { LEFT_BEHIND } from '../../site/root-names.ts';
import { nearestName } from '../../spelling/nearest-name.ts';
import { collections, type CollectionName, type Layout } from '../../schemas/collections.ts';
import { isDeviceName, versionPattern } from '../../schemas/fields/references.ts';

export type Format = 'yaml' | 'md' | 'mdx';

/** What a path under `content/` is. */
export type Placement =
  | { readonly kind: 'record'; readonly collection: CollectionName; readonly id: string; readonly format: Format }
  /** A folder that belongs there, what lies in one that does not, or what an operating system leaves behind. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown-folder'; readonly known: readonly string[]; readonly nearest?: string | undefined }
  | { readonly kind: 'unknown-file'; readonly belongs: string }
  | { readonly kind: 'wrong-ending'; readonly endings: readonly string[] }
  | {
      readonly kind: 'bad-name';
      readonly expected: string;
      readonly suggestion?: string | undefined;
      readonly other?: string;
    };

const IGNORED: Placement = { kind: 'ignored' };

/** Files that operating systems and version control leave in folders, and the hashes that `npm run release` keeps. */
const SKIPPED: ReadonlySet<string> = new Set([...LEFT_BEHIND, '.gitkeep', '.gitattributes']);
const KEPT_BY_CANDOR = new Set(['released.json']);

const definitions = Object.entries(collections) as [CollectionName, { layout: Layout; path: string }][];
const singleFiles = new Map(
  definitions.filter(([, { layout }]) => layout === 'file').map(([name, { path }]) => [path, name]),
);
const folders = new Map(
  definitions.filter(([, { layout }]) => layout !== 'file').map(([name, { path }]) => [path, name]),
);

const endingsOf = (layout: Layout): readonly string[] =>
  layout === 'records' || layout === 'file' ? ['yaml'] : ['mdx', 'md'];

const RECORD_ID = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
const UPDATE_ID = /^\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/** A name as an id: "Access Control" becomes "access-control". */
export function idFrom(name: string): string {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+(?:\.[a-z0-9]+)*/g)
      ?.join('-') ?? ''
  );
}

function versionName(name: string): Placement | undefined {
  if (versionPattern.test(name)) return undefined;
  const expected = 'the number of the version, such as 1.0 or 2.1';
  // A day or a month as a version keeps its order: 2023-01-17 is 2023.1.17.
  const dates = datesIn(name);
  const [suggestion, other] = dates ?? [/\d+(?:\.\d+){0,2}/.exec(name)?.[0].replaceAll(/(^|\.)0+(?=\d)/g, '$1')];
  return { kind: 'bad-name', expected, suggestion, ...(other !== undefined && { other }) };
}

/** What is wrong with the name of a record or of the folder of a document. */
function idProblem(name: string): Placement | undefined {
  if (isDeviceName(name)) return { kind: 'bad-name', expected: 'a name that Windows does not keep for a device' };
  if (RECORD_ID.test(name)) return undefined;
  return { kind: 'bad-name', expected: 'lower-case letters, digits and hyphens', suggestion: idFrom(name) };
}

function recordName(collection: CollectionName, name: string): Placement | undefined {
  if (collection === 'updates') {
    if (UPDATE_ID.test(name) && isDay(name.slice(0, 10))) return undefined;
    return { kind: 'bad-name', expected: 'the day and a few words, such as 2026-03-01-new-region' };
  }
  return idProblem(name);
}

/** A file in the folder where the records of a collection lie. */
function placeRecord(collection: CollectionName, layout: Layout, prefix: string, fileName: string): Placement {
  if (SKIPPED.has(fileName)) return IGNORED;
  const endings = endingsOf(layout);
  const dot = fileName.lastIndexOf('.');
  const ending = endings.find((candidate) => fileName.endsWith(`.${candidate}`));
  const isVersion = layout === 'versions' || layout === 'documents';
  if (ending === undefined) return { kind: 'wrong-ending', endings };
  const name = fileName.slice(0, dot);
  const wrong = isVersion ? versionName(name) : recordName(collection, name);
  return wrong ?? { kind: 'record', collection, id: `${prefix}${name}`, format: ending as Format };
}

const rootNames = [...new Set([...folders.keys(), ...singleFiles.keys()].map((path) => path.split('/')[0] ?? path))];

function placeAtRoot(name: string, isFolder: boolean): Placement {
  if (SKIPPED.has(name) || (!isFolder && KEPT_BY_CANDOR.has(name))) return IGNORED;
  if (isFolder && folders.has(name)) return IGNORED;
  if (isFolder) {
    return { kind: 'unknown-folder', known: [...folders.keys()], nearest: nearestName(name, folders.keys()) };
  }
  const base = name.replace(/\.[^.]*$/, '');
  if (singleFiles.has(`${base}.yaml`)) return { kind: 'wrong-ending', endings: ['yaml'] };
  const meant = nearestName(
    base,
    rootNames.map((known) => known.replace(/\.yaml$/, '')),
  );
  const known = meant === undefined ? undefined : rootNames.find((root) => root.replace(/\.yaml$/, '') === meant);
  const belongs =
    known === undefined
      ? 'Here belong only organization.yaml, security-txt.yaml and the folders of the collections.'
      : (wayInto(known) ?? `Did you mean ${known}?`);
  return { kind: 'unknown-file', belongs };
}

/** Where a record goes whose folder was meant; `undefined` where a file was. */
function wayInto(folder: string): string | undefined {
  const collection = folders.get(folder);
  if (collection === undefined) return undefined;
  const example: Record<Layout, string> = {
    file: '',
    records: 'example.yaml',
    texts: 'example.mdx',
    versions: '1.0.mdx',
    documents: 'example/1.0.mdx',
  };
  const { layout } = collections[collection];
  const one = layout === 'records' || layout === 'texts' ? 'one file for each' : 'one file for each version';
  return `Move it into the folder ${folder}/, ${one}: ${folder}/${example[layout]}.`;
}

/** What lies directly in `policies/`: a folder for each document. */
function placeDocument(collection: CollectionName, name: string, isFolder: boolean): Placement {
  if (!isFolder) {
    if (SKIPPED.has(name)) return IGNORED;
    const slug = idFrom(name.replace(/\.[^.]*$/, ''));
    return {
      kind: 'unknown-file',
      belongs: `Each document is a folder with one file for each version: ${collection}/${slug}/1.0.mdx.`,
    };
  }
  return idProblem(name) ?? IGNORED;
}

/**
 * Says what a path is.
 *
 * @param path from the content folder, with slashes: `policies/access-control/1.0.mdx`
 */
export function placementOf(path: string, isFolder: boolean): Placement {
  const [folder = '', second, third, ...rest] = path.split('/');
  const single = isFolder ? undefined : singleFiles.get(path);
  if (single !== undefined)
    return { kind: 'record', collection: single, id: path.replace(/\.yaml$/, ''), format: 'yaml' };
  if (second === undefined) return placeAtRoot(folder, isFolder);
  const collection = folders.get(folder);
  if (collection === undefined) return IGNORED;
  const { layout } = collections[collection];
  if (layout === 'documents') {
    if (third === undefined) return placeDocument(collection, second, isFolder);
    if (!RECORD_ID.test(second)) return IGNORED;
    if (rest.length === 0 && !isFolder) return placeRecord(collection, layout, `${second}/`, third);
  } else if (third === undefined && !isFolder) {
    return singleFiles.has(`${folder}/${second.replace(/\.[^.]*$/, '')}.yaml`)
      ? { kind: 'wrong-ending', endings: ['yaml'] }
      : placeRecord(collection, layout, '', second);
  }
  // Only the folder itself is told of, not each file in it.
  const depth = layout === 'documents' ? 3 : 2;
  return isFolder && path.split('/').length === depth ? { kind: 'unknown-folder', known: [] } : IGNORED;
}
