import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import { glob, type Loader } from 'astro/loaders';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterChanges } from '../site/after-changes.ts';
import { readFields } from '../check/read/front-matter.ts';
import { compileMdx } from '../markdown/mdx.ts';
import { isWithin } from '../site/folder.ts';

type LoaderContext = Parameters<Loader['load']>[0];

/** How Astro reads a file of one ending; it parses YAML with js-yaml, which means other values than YAML 1.2. */
interface EntryType {
  readonly getEntryInfo: (file: { contents: string; fileUrl: URL }) => unknown;
  readonly getRenderFunction?: (config: LoaderContext['config']) => (text: Text) => Promise<{ html: string }>;
}

/** A text that Astro wants rendered, for its store. */
interface Text {
  readonly body: string;
  readonly filePath: string;
}

/** What the context of a loader has besides what its type says. */
interface Reading {
  readonly entryTypes: ReadonlyMap<string, EntryType>;
}

/** Reads the fields of a file as the gate does. */
const getEntryInfo: EntryType['getEntryInfo'] = ({ contents, fileUrl }) => {
  const { data, body } = readFields(fileURLToPath(fileUrl), contents);
  return { data, body, rawData: '', slug: '' };
};

/** Compiles a text with components where Astro would render one without; in the store it stands in place of the HTML. */
const getRenderFunction: EntryType['getRenderFunction'] =
  ({ markdown: { processor } }) =>
  async ({ body, filePath }) => {
    if (!isSatteriProcessor(processor)) throw new Error('Texts are compiled by the processor of markdownProcessor()');
    return { html: await compileMdx(body, filePath, processor) };
  };

const entryTypesOf = ({ entryTypes }: Reading): Reading['entryTypes'] =>
  new Map(
    [...entryTypes].map(([ending, type]) => [
      ending,
      { ...type, getEntryInfo, ...(ending === '.mdx' && { getRenderFunction }) },
    ]),
  );

/**
 * While a site is served, what is wrong with a file is for the gate to say, in the author's terms and with its line; the
 * loader would print the same again in those of the schema. That a folder is missing or empty is nothing wrong.
 */
function loggerOf({ logger, watcher }: LoaderContext): LoaderContext['logger'] {
  const quiet = { error: () => undefined, warn: () => undefined };
  return watcher ? Object.assign(logger.fork(logger.label), quiet) : logger;
}

/** Ids keep their dots: the path without its ending, so that version 1.0 and version 10 stay two. */
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.(?:yaml|mdx?)$/, '');

/**
 * The store, with each entry bound to its file. Astro tells entries apart by id and content, and keeps that of a file which is
 * gone where one with another ending has the same.
 */
function storeOf({ store, config }: LoaderContext): LoaderContext['store'] {
  const root = fileURLToPath(config.root);
  const get = (id: string): ReturnType<typeof store.get> => {
    const entry = store.get(id);
    const isGone = entry?.filePath !== undefined && !existsSync(resolve(root, entry.filePath));
    return isGone ? undefined : entry;
  };
  const set: typeof store.set = (entry) => {
    if (store.get(entry.id)?.filePath !== entry.filePath) store.delete(entry.id);
    return store.set(entry);
  };
  return { ...store, get: get as typeof store.get, set };
}

/**
 * Loads the files of a collection. Astro finds and keeps them; their fields are what the gate reads. While a site is served,
 * the whole folder is read again after a change in it, so no file is lost that is renamed or saved in several steps.
 *
 * @param base the folder, absolute; it need not be there
 * @param pattern which of its files
 * @param isPresent whether there are any, which Astro would warn of
 */
export function contentLoader(base: string, pattern: string, isPresent: () => boolean = () => true): Loader {
  const loader = glob({ base, pattern, generateId });
  return {
    ...loader,
    async load(context) {
      const { watcher, store } = context;
      const entryTypes = entryTypesOf(context as LoaderContext & Reading);
      const own = { logger: loggerOf(context), store: storeOf(context), entryTypes, watcher: undefined };
      const read = async (): Promise<void> => {
        if (isPresent()) await loader.load(Object.assign({ ...context }, own));
        else store.clear();
      };
      await read();
      // What fails is wrong in a file, which the gate says.
      const readAgain = afterChanges(() => read().catch(() => undefined));
      watcher?.on('all', (_, path) => {
        if (isWithin(path, base)) readAgain();
      });
    },
  };
}
