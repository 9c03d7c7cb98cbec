import type { Version } from '../model/versions.ts';
import { advisoryNumber } from './advisories.ts';
import { formatDate } from './dates.ts';
import { statusLine } from './documents.ts';
import { capitalized, listed } from './lists.ts';

/** Words of the packs: many files in one ZIP. English. */
export const packText = {
  trust: 'Trust pack',
  framework: (framework: string) => `What you need for ${framework}`,
  lede: (company: string, date: string) =>
    `Files that ${company} publishes, in one archive, as of ${formatDate(date)}. Each file in it is the one on this site, byte for byte.`,
  section: 'The files in one archive',
  sectionIntro: 'Each pack says what is in it, and has a list of checksums inside.',
  download: 'Download',
  checksum: 'SHA-256 of the pack',
  folder: 'Folder in the pack',
  contents: 'What is in it',
  all: 'What is in it',
  everything: 'Download the trust pack',
  forFramework: 'Download what you need for it',
  columns: { pack: 'Pack', file: 'File', checksum: 'SHA-256', what: 'What it is', held: 'In the pack' },
  documentAbout: (version: Version) =>
    [
      `${version.data.id}, version ${version.version}. ${statusLine(version)}.`,
      ...(version.data.summary === undefined ? [] : [version.data.summary]),
    ].join(' '),
  advisoryAbout: (id: string, date: string) => `${advisoryNumber(id)}. Security advisory of ${formatDate(date)}.`,
  registerAbout: (announces: boolean) => `The register${announces ? ', with what has been announced' : ''}.`,
  sheetAbout: 'The same for a spreadsheet.',
  csvAbout: 'The same as comma-separated values.',
  questions: 'Answered questions',
  questionsAbout: 'Questions of security questionnaires with our answers, for a spreadsheet.',
  crosswalk: (framework: string) => `Crosswalk to ${framework}`,
  crosswalkAbout: 'Each requirement and what answers to it, for a spreadsheet.',
  securityTxt: 'How to report a vulnerability: contacts and until when they hold (RFC 9116).',
  index: 'This list, as a page.',
  manifest: 'This list for machines, with sizes, checksums and addresses.',
  sums: 'The checksum of every other file, as sha256sum -c reads it.',
  from: 'From',
  asOf: 'As of',
  packOf: 'Pack',
  check: (list: string) =>
    `The SHA-256 of every file stands in ${list}, in this folder. In a terminal here, sha256sum -c ${list} compares them.`,
} as const;

/** What a pack may hold, and how many of each. */
interface PackHolds {
  documents: number;
  /** What the register in it is called: "Subprocessor register". */
  register: string | undefined;
  questions: number;
  advisories: number;
  published: number;
}

/**
 * What a pack holds, in a sentence: "The current document, the subprocessor register and security.txt, in one file."
 *
 * @param framework the framework it is for; absent of the pack of everything
 */
export function packContents(holds: PackHolds, framework: string | undefined): string {
  const one = holds.documents === 1;
  const all = one ? 'the current document' : 'every current document';
  const some = one ? 'the current document that answers' : 'the current documents that answer';
  const parts = [
    holds.documents > 0 && (framework === undefined ? all : `${some} to ${framework}`),
    framework !== undefined && 'the crosswalk of its requirements',
    holds.register !== undefined && `the ${holds.register.toLowerCase()}`,
    holds.questions > 0 && 'the answered questions',
    holds.advisories > 0 && (holds.advisories === 1 ? 'the security advisory' : 'the security advisories'),
    holds.published > 0 && 'security.txt',
  ].filter((part) => typeof part === 'string');
  return `${capitalized(listed(parts))}, in one file.`;
}

/** "1.4 MB", "310 kB": sizes as downloads show them. */
export function formatSize(bytes: number): string {
  return bytes >= 999_500
    ? `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`
    : `${Math.max(1, Math.round(bytes / 1000))}\u00a0kB`;
}
