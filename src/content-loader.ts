import { glob, type Loader } from 'astro/loaders';
import { fileURLToPath } from 'node:url';
import { readFields } from './check/read/fields.ts';

type LoaderContext = Parameters<Loader['load']>[0];

/** How Astro reads a file of one ending; it parses YAML with js-yaml, which means other values than YAML 1.2. */
interface EntryType {
  readonly getEntryInfo: (file: { contents: string; fileUrl: URL }) => unknown;
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

const entryTypesOf = ({ entryTypes }: Reading): Reading['entryTypes'] =>
  new Map([...entryTypes].map(([ending, type]) => [ending, { ...type, getEntryInfo }]));

/**
 * While a site is served, what is wrong with a file is for the gate to say, in the author's terms and with its line; the
 * loader would print the same again in those of the schema.
 */
function loggerOf({ logger, watcher }: LoaderContext): LoaderContext['logger'] {
  return watcher ? Object.assign(logger.fork(logger.label), { error: () => undefined }) : logger;
}

/** Ids keep their dots: the path without its ending, so that version 1.0 and version 10 stay two. */
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.(?:yaml|mdx?)$/, '');

/**
 * Loads the files of a collection. Astro finds, keeps and watches them; their fields are what the gate reads.
 *
 * @param base the folder, absolute
 * @param pattern which of its files
 */
export function contentLoader(base: string, pattern: string): Loader {
  const loader = glob({ base, pattern, generateId });
  return {
    ...loader,
    load: (context) => {
      const entryTypes = entryTypesOf(context as LoaderContext & Reading);
      return loader.load(Object.assign({ ...context }, { logger: loggerOf(context), entryTypes }));
    },
  };
}
