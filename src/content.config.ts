import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { isPresent } from './content-presence.ts';
import { collections as definitions, type CollectionDefinition, type Layout } from './schemas/collections.ts';
import { siteFolder } from './site-folder.ts';

const { contentDir } = siteFolder();

/** Which files of its folder belong to a collection of each layout. */
const patterns: Record<Exclude<Layout, 'file'>, string> = {
  records: '*.yaml',
  texts: '*.{md,mdx}',
  versions: '*.{md,mdx}',
  documents: '*/*.{md,mdx}',
};

/** Ids keep their dots: the path without its ending, so that version 1.0 and version 10 stay two. */
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.(?:yaml|mdx?)$/, '');

/**
 * While a site is served, what is wrong with a file is for the gate to say, in the author's terms and with its line; the
 * loader would print the same again in those of the schema.
 */
function withoutOwnErrors(loader: Loader): Loader {
  return {
    ...loader,
    load: (context) => {
      const { logger, watcher } = context;
      if (!watcher) return loader.load(context);
      const quiet = Object.assign(logger.fork(logger.label), { error: () => undefined });
      return loader.load({ ...context, logger: quiet });
    },
  };
}

function collectionOf(definition: CollectionDefinition) {
  const { layout, path, schema } = definition;
  if (!isPresent(contentDir, definition)) return defineCollection({ loader: () => [], schema });
  const base = layout === 'file' ? contentDir : join(contentDir, path);
  const pattern = layout === 'file' ? path : patterns[layout];
  return defineCollection({ loader: withoutOwnErrors(glob({ base, pattern, generateId })), schema });
}

export const collections = Object.fromEntries(
  Object.entries(definitions).map(([name, definition]) => [name, collectionOf(definition)]),
);
