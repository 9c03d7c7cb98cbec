import type { Entry } from '../../model/content.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { TrustDocument } from '../../model/documents.ts';
import type { PackPlan } from '../../model/packs.ts';
import { upcomingOf } from '../../model/register-history.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { Version } from '../../model/versions.ts';
import type { Advisory } from '../../schemas/advisory.ts';
import { packText } from '../../ui-text/packs.ts';
import { registerTitle } from '../../ui-text/register-words.ts';
import { versionFile } from '../version-files.ts';

/** What a file is made from, the same way for the site and for a pack. */
export type PackSource =
  | { kind: 'document'; document: TrustDocument; version: Version }
  | { kind: 'advisory'; advisory: Entry<Advisory> }
  | { kind: 'register'; format: 'pdf' | 'xlsx' | 'csv' }
  | { kind: 'questions'; format: 'xlsx' | 'csv' }
  | { kind: 'crosswalk'; crosswalk: Crosswalk; format: 'xlsx' | 'csv' }
  | { kind: 'published' };

/** A file of a pack before it is made. */
export interface PackEntry {
  /** Within the pack: `policies/access-control-2.1.pdf`. */
  path: string;
  /** From the root of the site: `/policies/access-control/2.1.pdf`. */
  sitePath: string;
  title: string;
  description: string;
  source: PackSource;
}

function documentEntry(document: TrustDocument): PackEntry[] {
  const version = document.current;
  if (version === undefined) return [];
  return [
    {
      path: `${document.ref}-${version.version}.pdf`,
      sitePath: versionFile(version, 'pdf'),
      title: version.data.title,
      description: packText.documentAbout(version),
      source: { kind: 'document', document, version },
    },
  ];
}

function crosswalkEntries(crosswalk: Crosswalk): PackEntry[] {
  const { framework } = crosswalk;
  const title = packText.crosswalk(framework.shortName);
  const entry = (format: 'xlsx' | 'csv', description: string): PackEntry => ({
    path: `crosswalk-${framework.id}.${format}`,
    sitePath: `/controls/${framework.id}.${format}`,
    title,
    description,
    source: { kind: 'crosswalk', crosswalk, format },
  });
  return [entry('xlsx', packText.crosswalkAbout), entry('csv', packText.csvAbout)];
}

function registerEntries({ register, organization }: TrustCenter): PackEntry[] {
  const entry = (format: 'pdf' | 'xlsx' | 'csv', description: string): PackEntry => ({
    path: `subprocessors/register.${format}`,
    sitePath: `/subprocessors/register.${format}`,
    title: registerTitle(organization),
    description,
    source: { kind: 'register', format },
  });
  return register.length === 0
    ? []
    : [
        entry('pdf', packText.registerAbout(upcomingOf(register).length > 0)),
        entry('xlsx', packText.sheetAbout),
        entry('csv', packText.csvAbout),
      ];
}

function questionEntries(): PackEntry[] {
  const entry = (format: 'xlsx' | 'csv', description: string): PackEntry => ({
    path: `questions/questions.${format}`,
    sitePath: `/questions/questions.${format}`,
    title: packText.questions,
    description,
    source: { kind: 'questions', format },
  });
  return [entry('xlsx', packText.questionsAbout), entry('csv', packText.csvAbout)];
}

const advisoryEntry = (advisory: Entry<Advisory>): PackEntry => ({
  path: `advisories/${advisory.id}.pdf`,
  sitePath: `/advisories/${advisory.id}.pdf`,
  title: advisory.data.title,
  description: packText.advisoryAbout(advisory.id, advisory.data.published),
  source: { kind: 'advisory', advisory },
});

const securityTxtEntry: PackEntry = {
  path: 'security.txt',
  sitePath: '/.well-known/security.txt',
  title: 'security.txt',
  description: packText.securityTxt,
  source: { kind: 'published' },
};

/**
 * What is in a pack, in the order in which it is read: documents, the register, questions, advisories. The register is
 * in every pack, for every framework asks about suppliers.
 */
export function packEntries(plan: PackPlan, center: TrustCenter): PackEntry[] {
  const { crosswalk, documents, questions } = plan;
  const isWhole = crosswalk === undefined;
  return [
    ...(isWhole ? [] : crosswalkEntries(crosswalk)),
    ...documents.flatMap(documentEntry),
    ...registerEntries(center),
    ...(questions ? questionEntries() : []),
    ...(isWhole ? center.advisories.map(advisoryEntry) : []),
    ...(isWhole && center.securityTxt ? [securityTxtEntry] : []),
  ];
}
