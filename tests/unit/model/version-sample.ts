import type { Entry } from '../../../src/model/content.ts';
import { resolveVersions, type Version } from '../../../src/model/versions.ts';
import type { DocumentFrontMatter } from '../../../src/schemas/texts.ts';

/** Versions of one policy, by number; what a test leaves out stands for itself. */
export type Versions = Readonly<Record<string, Partial<DocumentFrontMatter>>>;

/** The records of a policy. The order given is that of the files. */
export function policyEntries(slug: string, versions: Versions): Entry<DocumentFrontMatter>[] {
  return Object.entries(versions).map(([version, data]) => ({
    id: `${slug}/${version}`,
    data: { id: 'EX-001', title: 'Access Policy', ...data },
  }));
}

/** The versions of a policy as of a day, newest number first. */
export function versionsOn(asOf: string, versions: Versions, drafts = false): Version[] {
  return resolveVersions(policyEntries('access', versions), '/policies/access/', asOf, drafts);
}
