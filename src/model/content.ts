import type { CollectionName, RecordOf } from '../schemas/collections.ts';

/** One record as it was read: its id (the path without ending, relative to its collection) and its data. */
export interface Entry<Data> {
  id: string;
  data: Data;
}

/** Collections that are one file each. */
type Single = 'organization' | 'disclosure-program' | 'security-txt';

/**
 * Everything a trust center folder holds, already valid by its schemas. The gate reads it from disk, the site from
 * Astro's collections; the model does not care.
 */
export type Content = {
  organization: RecordOf<'organization'>;
  'disclosure-program'?: RecordOf<'disclosure-program'>;
  'security-txt'?: RecordOf<'security-txt'>;
} & { [Name in Exclude<CollectionName, Single>]: readonly Entry<RecordOf<Name>>[] };

/**
 * Orders dates and ids by their characters' codes, which is the same on every machine. Titles and names, which readers
 * see in order, are compared as English instead.
 */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
