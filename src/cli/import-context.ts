import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pagesOf } from '../check/pages.ts';
import { readTree } from '../check/read/disk.ts';
import { readSite, recordsOf } from '../check/site.ts';
import { isAttachment } from '../import/files.ts';
import type { ExistingDocument, ImportContext } from '../import/context.ts';
import { judgeOf } from './import-judge.ts';
import { requestedAsOf, type SiteFolder } from '../site-folder.ts';

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
