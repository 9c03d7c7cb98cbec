import { type Zippable, zipSync } from 'fflate';
import { registerTitle, registerWords } from '#words/register-words';
import { packContents, packText } from '#words/verify';
import { sha256 } from '../../integrity/checksum-list.ts';
import type { Entry } from '../../model/content.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { TrustDocument } from '../../model/documents.ts';
import type { PackPlan } from '../../model/packs.ts';
import { upcomingOf } from '../../model/register-history.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { Version } from '../../model/versions.ts';
import type { Advisory } from '../../schemas/advisory.ts';
import type { IsoDate } from '../../schemas/fields/dates.ts';
import { mediaType } from '../../site/media-types.ts';
import { companyFile } from '../download-name.ts';
import type { Absolute } from '../surroundings.ts';
import { versionFile } from '../version-files.ts';

/** What a file is made from, the same way for the site and for a pack. */
export type PackSource =
  | { kind: 'document'; document: TrustDocument; version: Version }
  | { kind: 'advisory'; advisory: Entry<Advisory> }
  | { kind: 'register' }
  /** A file of the catalog. */
  | { kind: 'file' }
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
    source: { kind: 'file' },
  });
  return [entry('xlsx', packText.crosswalkAbout), entry('csv', packText.csvAbout)];
}

function registerEntries({ register, organization }: TrustCenter): PackEntry[] {
  const entry = (format: 'pdf' | 'xlsx' | 'csv', description: string): PackEntry => ({
    path: `subprocessors/register.${format}`,
    sitePath: `/subprocessors/register.${format}`,
    title: registerTitle(organization),
    description,
    source: { kind: format === 'pdf' ? 'register' : 'file' },
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
    source: { kind: 'file' },
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

/** What pages say of the file of a pack. */
export interface PackFacts {
  /** In bytes. */
  readonly size: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** What is said of a file of a pack. */
export interface PackItem {
  /** Within the pack. */
  path: string;
  /** The same bytes on the site. */
  url: string;
  title: string;
  description: string;
  type: string;
  /** In bytes. */
  size: number;
  /** In hexadecimal. */
  sha256: string;
}

/** A file of a pack with what is said of it. */
export interface PackFile extends PackItem {
  bytes: Uint8Array;
}

/** What is said of a file, without its bytes. */
export function packItem({ path, url, title, description, type, size, sha256: sum }: PackItem): PackItem {
  return { path, url, title, description, type, size, sha256: sum };
}

/** What a pack is called: "What you need for ISO 27001". */
export function packTitle({ crosswalk }: PackPlan): string {
  return crosswalk === undefined ? packText.trust : packText.framework(crosswalk.framework.shortName);
}

/** What a pack holds, in a sentence. */
export function packAbout(plan: PackPlan, center: TrustCenter): string {
  const kinds = packEntries(plan, center).map(({ source }) => source.kind);
  const count = (kind: PackSource['kind']): number => kinds.filter((other) => other === kind).length;
  const holds = {
    documents: count('document'),
    register: count('register') > 0 ? registerWords(center.organization).register : undefined,
    questions: plan.questions,
    advisories: count('advisory'),
    published: count('published'),
  };
  return packContents(holds, plan.crosswalk?.framework.shortName);
}

/** The one folder in a pack, which says whose it is and of which day: `northlight-trust-pack-2026-11-20`. */
export function packFolder({ id }: PackPlan, center: TrustCenter): string {
  return companyFile(center, `${id}-pack-${center.asOf}`);
}

/** Describes a file that has been made. */
export function packFile(entry: PackEntry, bytes: Uint8Array, absolute: Absolute): PackFile {
  const { path, sitePath, title, description } = entry;
  const size = bytes.byteLength;
  return {
    path,
    url: absolute(sitePath),
    title,
    description,
    type: mediaType(path),
    size,
    sha256: sha256(bytes),
    bytes,
  };
}

/** The list of a pack's files for machines: `manifest.json`. */
export function packManifest(
  plan: PackPlan,
  { organization, asOf }: TrustCenter,
  files: readonly PackItem[],
  absolute: Absolute,
): string {
  const manifest = {
    title: packTitle(plan),
    organization: organization.legalName ?? organization.name,
    asOf,
    url: absolute(plan.path),
    ...(plan.crosswalk && { framework: plan.crosswalk.framework.id }),
    items: files.map(packItem),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Files that are compressed already. */
const IS_PACKED = /\.(?:pdf|xlsx)$/;

/** The years that a ZIP can write (MS-DOS dates, APPNOTE 4.4.6). */
const [FIRST, LAST] = [1980, 2099];

/** Noon of a day by the clock of this machine, since a ZIP holds the local time: the same day and hour everywhere. */
function noon(day: IsoDate): Date {
  const [year = FIRST, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Math.min(Math.max(year, FIRST), LAST), month - 1, date, 12);
}

/**
 * Packs files into one folder of a ZIP, in the order of their paths, each with the same day: the same input, the same bytes,
 * whatever the time zone and the processor.
 *
 * @param folder without a slash
 * @param day what the files say they were last changed on
 */
export function zipped(
  folder: string,
  files: readonly { path: string; bytes: Uint8Array }[],
  day: IsoDate,
): Uint8Array<ArrayBuffer> {
  const mtime = noon(day);
  const entries: Zippable = {};
  for (const { path, bytes } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    entries[`${folder}/${path}`] = [bytes, { level: IS_PACKED.test(path) ? 0 : 9, mtime }];
  }
  return zipSync(entries);
}
