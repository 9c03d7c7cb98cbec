import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkTree } from '../check/check.ts';
import type { Diagnostic } from '../check/diagnostic.ts';
import { pagesOf } from '../check/pages.ts';
import { type FileContents, readTree, type Tree, withFiles } from '../check/read/tree.ts';
import { atItsCause } from '../check/read/yaml.ts';
import { explainYaml } from '../check/shape/yaml-words.ts';
import { readSite, recordsOf } from '../check/site.ts';
import type { ExistingDocument, ImportContext } from '../import/context.ts';
import { isAttachment } from '../import/files.ts';
import type { Judge } from '../import/refusals.ts';
import type { BrokenSheet } from '../import/report/answers.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import { requestedAsOf, type SiteFolder } from '../site/folder.ts';

/** Where an import writes, and what it may not write over. */
export interface Ground {
  /** The trust center folder without what an earlier run of the import wrote. */
  readonly tree: Tree;
  /** Whether files that are there may be replaced. */
  readonly replace: boolean;
  /** The bytes of a file beside the sources. */
  readonly read: (from: string) => FileContents;
}

const keyOf = ({ file, code, message }: Diagnostic): string => JSON.stringify([file, code, message]);

/** Judges what an import would write as part of its site. Errors that the site has already are not the import's. */
export function judgeOf({ tree, replace, read }: Ground, asOf: IsoDate | undefined, now: Date): Judge {
  const errorsIn = (files: Readonly<Record<string, FileContents>>) =>
    checkTree(withFiles(tree, files), { asOf, now }).diagnostics.filter(({ severity }) => severity === 'error');
  const known = new Set(errorsIn({}).map(keyOf));
  const there = new Set(tree.map(({ path }) => path));
  const isInTheWay = (path: string) => there.has(`${path}x`) || (!replace && there.has(path));
  return (texts, copies) => {
    const written = [...texts].map(([file, text]) => [`content/${file}`, text] as const);
    const copied = copies.map(({ from, to, bytes }) => [`public${to}`, bytes ?? read(from)] as const);
    const files = [...copied, ...written].filter(([path]) => !isInTheWay(path));
    return errorsIn(Object.fromEntries(files)).filter((error) => !known.has(keyOf(error)));
  };
}

function idOf(data: unknown): string | undefined {
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string' ? data.id : undefined;
}

/**
 * What an import has to know of the trust center it writes to.
 *
 * @param root the folder that paths of sources count from
 * @param permission `isOwn`: whether a file, counted from the content folder, is what an earlier run wrote and is to be replaced; `replace`: any may be
 */
export function importContext(
  site: SiteFolder,
  root: string,
  { isOwn, replace }: { isOwn: (file: string) => boolean; replace: boolean },
): ImportContext {
  const tree = readTree(site).filter(({ path, kind }) => kind !== 'file' || !isOwn(path.replace(/^content\//, '')));
  const now = new Date();
  const read = readSite(tree, requestedAsOf(), now);
  const documents = new Map<string, ExistingDocument>();
  const otherIds: string[] = [];
  for (const { collection, id, yaml } of read.records) {
    const documentId = idOf(yaml?.data);
    if (collection === 'whitepaper' || collection === 'disclosure') {
      if (documentId !== undefined) otherIds.push(documentId);
    } else if (collection === 'policies') {
      const [slug = '', version = ''] = id.split('/');
      const before = documents.get(slug);
      documents.set(slug, { slug, id: before?.id ?? documentId, versions: [...(before?.versions ?? []), version] });
    }
  }
  const paths = pagesOf(read)?.paths ?? new Set<string>();
  const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  const judge = judgeOf({ tree, replace, read: (from) => readFileSync(join(root, from)) }, requestedAsOf(), now);
  const attachments = new Map<string, boolean>();
  // A picture that the check refuses, such as one that says where it was taken, is asked about like one that is missing.
  const isAccepted = (from: string) => judge(new Map(), [{ from, to: `/files/${basename(from)}` }]).length === 0;
  const hasAttachment = (path: string) => {
    const known = attachments.get(path) ?? (isAttachment(root, path) && isAccepted(path));
    attachments.set(path, known);
    return known;
  };
  return {
    documents: [...documents.values()],
    otherIds,
    hasPage: (path) => paths.has(path),
    hasAttachment,
    language: recordsOf(read, 'organization')[0]?.data.language ?? 'en',
    judge,
    isPublic: (path) => path.startsWith('/') && isFile(join(site.publicDir, path)),
  };
}

const TWICE = { message: 'This name stands twice.', hint: 'Keep the line that holds, and delete the other.' };

/** What is wrong with a sheet of answers, with the line of its report, as the gate would say it. */
export function sheetProblem({ error, yaml, document, firstLine }: BrokenSheet): string {
  const [start, end] = error.pos;
  const problem = atItsCause({ code: error.code, start, end, message: error.message }, document, yaml, 0);
  const { message, hint } = problem.code === 'DUPLICATE_KEY' ? TWICE : explainYaml(problem, yaml);
  const line = firstLine + yaml.slice(0, problem.start).split('\n').length - 1;
  return `Line ${line}: ${message} ${hint}`;
}
