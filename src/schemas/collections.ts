import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { advisory } from './advisory.ts';
import { certification } from './certification.ts';
import { commitment } from './commitment.ts';
import { disclosureProgram } from './disclosure-program.ts';
import { listedCollections, type ListedName, listedNames } from './listed.ts';
import { organization } from './organization.ts';
import { report } from './report.ts';
import { acknowledgment, securityTxt } from './security-txt.ts';
import { subprocessor } from './subprocessor.ts';
import { document, policy, question, update } from './texts.ts';

/**
 * How a collection lies in the content folder:
 * - `file`: one YAML file, at `path`
 * - `records`: a folder of YAML files, one a record
 * - `texts`: a folder of Markdown or MDX files, one a record
 * - `versions`: a folder of Markdown or MDX files, one a version of the one document
 * - `documents`: a folder of folders, one a document, each with its versions
 */
export type Layout = 'file' | 'records' | 'texts' | 'versions' | 'documents';

export interface CollectionDefinition<Schema extends z.ZodType = z.ZodType> {
  layout: Layout;
  /** The file or folder, relative to the content folder. */
  path: string;
  schema: Schema;
}

const define = <Schema extends z.ZodType>(
  layout: Layout,
  path: string,
  schema: Schema,
): CollectionDefinition<Schema> => ({
  layout,
  path,
  schema,
});

type Listed = {
  [Name in ListedName]: CollectionDefinition<(typeof listedCollections)[Name]['schema']>;
};

const listed = Object.fromEntries(
  listedNames.map((name) => [name, define('records', name, listedCollections[name].schema)]),
) as unknown as Listed;

/** Every collection of the content model, by name. */
export const collections = {
  organization: define('file', 'organization.yaml', organization),
  whitepaper: define('versions', 'whitepaper', document),
  policies: define('documents', 'policies', policy),
  disclosure: define('versions', 'disclosure', document),
  'disclosure-program': define('file', 'disclosure/program.yaml', disclosureProgram),
  ...listed,
  certifications: define('records', 'certifications', certification),
  reports: define('records', 'reports', report),
  subprocessors: define('records', 'subprocessors', subprocessor),
  commitments: define('records', 'commitments', commitment),
  questions: define('records', 'questions', question),
  acknowledgments: define('records', 'acknowledgments', acknowledgment),
  advisories: define('texts', 'advisories', advisory),
  updates: define('texts', 'updates', update),
  'security-txt': define('file', 'security-txt.yaml', securityTxt),
} as const;

export type CollectionName = keyof typeof collections;

/** The data of one record of a collection. */
export type RecordOf<Name extends CollectionName> = z.infer<(typeof collections)[Name]['schema']>;

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
