import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { contentLoader } from './integrations/content-loader.ts';
import {
  type CollectionDefinition,
  collections as definitions,
  isPresent,
  type Layout,
} from './schemas/collections.ts';
import { plainFolders, siteFolder } from './site/folder.ts';

const { contentDir } = plainFolders(siteFolder());

/** Which files of its folder belong to a collection of each layout. */
const patterns: Record<Exclude<Layout, 'file'>, string> = {
  records: '*.yaml',
  texts: '*.{md,mdx}',
  versions: '*.{md,mdx}',
  documents: '*/*.{md,mdx}',
};

function collectionOf(definition: CollectionDefinition) {
  const { layout, path, schema } = definition;
  const base = layout === 'file' ? contentDir : join(contentDir, path);
  const pattern = layout === 'file' ? path : patterns[layout];
  return defineCollection({ loader: contentLoader(base, pattern, () => isPresent(contentDir, definition)), schema });
}

export const collections = Object.fromEntries(
  Object.entries(definitions).map(([name, definition]) => [name, collectionOf(definition)]),
);
