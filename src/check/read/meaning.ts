import { nearestName } from '../../spelling/nearest-name.ts';
import { collections, type CollectionName } from '../../schemas/collections.ts';
import { idFrom, placementOf } from './placement.ts';

/** The record a file stands for. */
export interface Meaning {
  readonly collection: CollectionName;
  readonly id: string;
}

const definitions = Object.values(collections);
const folderNames = definitions.filter(({ layout }) => layout !== 'file').map(({ path }) => path);
const fileNames = definitions.filter(({ layout }) => layout === 'file').map(({ path }) => path);

const withoutEnding = (name: string): string => name.replace(/\.[a-z]+$/i, '');
const versionIn = (name: string): string | undefined =>
  /\d+(?:\.\d+){0,2}/.exec(name)?.[0].replaceAll(/(^|\.)0+(?=\d)/g, '$1');

/** How a file would be called if its folder, its name and its ending were right. */
function corrected(path: string): string | undefined {
  const [folder = '', ...rest] = path.split('/');
  const names = rest.map((name, index) => (index === rest.length - 1 ? withoutEnding(name) : name));
  if (names.length === 0) return nearestName(withoutEnding(folder), fileNames.map(withoutEnding))?.concat('.yaml');
  const meant = folderNames.includes(folder) ? folder : nearestName(folder, folderNames);
  const [first = '', second] = names;
  const layout = definitions.find((definition) => definition.path === meant)?.layout;
  if (layout === undefined || names.length > 2) return undefined;
  if (layout === 'documents') return `${meant ?? ''}/${idFrom(first)}/${versionIn(second ?? '1.0') ?? ''}.mdx`;
  if (second !== undefined) return undefined;
  const single = `${meant ?? ''}/${first}.yaml`;
  if (layout === 'records' || fileNames.includes(single)) return `${meant ?? ''}/${idFrom(first)}.yaml`;
  return `${meant ?? ''}/${layout === 'versions' ? (versionIn(first) ?? '') : idFrom(first)}.mdx`;
}

/**
 * The record that a file under `content/` stands for, whether or not it stands where it belongs: what is misplaced is
 * told once, and a reference to it is not wrong as well.
 *
 * @param path from the content folder, with slashes
 */
export function meaningOf(path: string): Meaning | undefined {
  const placement = placementOf(path, false);
  if (placement.kind === 'record') return placement;
  const right = corrected(path);
  const other = right === undefined ? undefined : placementOf(right, false);
  return other?.kind === 'record' ? { collection: other.collection, id: other.id } : undefined;
}
