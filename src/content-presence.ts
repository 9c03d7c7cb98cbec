import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionDefinition } from './schemas/collections.ts';

/**
 * Whether a content folder has anything for a collection. Only `organization.yaml` is required: what is not there is
 * empty, and Astro is not asked for it, since it would warn.
 */
export function isPresent(contentDir: string, { layout, path }: CollectionDefinition): boolean {
  const place = join(contentDir, path);
  if (!existsSync(place)) return false;
  if (layout === 'file') return true;
  const isText = (name: string): boolean => (layout === 'records' ? /\.yaml$/ : /\.mdx?$/).test(name);
  const entries = readdirSync(place, { withFileTypes: true });
  if (layout !== 'documents') return entries.some(({ name }) => isText(name));
  return entries.some((entry) => entry.isDirectory() && readdirSync(join(place, entry.name)).some(isText));
}
