import type { z } from 'zod';
import { aiFeature, control } from './control.ts';

const listed = <Schema extends z.ZodObject, const Section extends string>(section: Section, schema: Schema) => ({
  section,
  schema,
});

/**
 * Collections that a page of their own lists in full: a folder of YAML files at `<name>/`, the page at `/<section>/`. Its
 * place in the navigation, its data file and its schema are derived from this list. A collection of which the records
 * depend on the day belongs in `collections.ts` and `model/resolve.ts` instead.
 */
export const listedCollections = {
  controls: listed('controls', control),
  'ai-features': listed('ai', aiFeature),
};

export type ListedName = keyof typeof listedCollections;

export const listedNames = Object.keys(listedCollections) as ListedName[];

/** The sections that list a collection. */
export type ListedSection = (typeof listedCollections)[ListedName]['section'];

/** The page of a listed collection, from the root of the site: `/ai/`. */
export const listedPage = (name: ListedName): string => `/${listedCollections[name].section}/`;
