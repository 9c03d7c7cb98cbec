import type { Version } from '../model/versions.ts';
import { formatDate } from './dates.ts';
import { statusLine } from './documents.ts';

/** Words of the packs: many files in one ZIP. English. */
export const packText = {
  trust: 'Trust pack',
  trustAbout: 'Every document in force, the register, the answered questions and security.txt, in one file.',
  framework: (framework: string) => `What you need for ${framework}`,
  frameworkAbout: (framework: string) =>
    `The documents in force that answer to ${framework}, and which requirement each of them answers to.`,
  lede: (company: string, date: string) =>
    `What ${company} publishes, in one file, as of ${formatDate(date)}. Each file in it is the one on this site, byte for byte.`,
  section: 'Everything in one file',
  sectionIntro: 'Each pack says what is in it, and has a list of checksums inside.',
  download: 'Download',
  checksum: 'SHA-256 of the pack',
  folder: 'Folder in the pack',
  contents: 'What is in it',
  all: 'What is in it',
  everything: 'Download everything',
  forFramework: 'Download what you need for it',
  columns: { pack: 'Pack', file: 'File', checksum: 'SHA-256', what: 'What it is', held: 'In the pack' },
  documentAbout: ({ data, version, state, effective, lastDay }: Version) =>
    [
      `${data.id}, version ${version}. ${statusLine(state, effective, data.withdrawn, lastDay)}.`,
      ...(data.summary === undefined ? [] : [data.summary]),
    ].join(' '),
  advisoryAbout: (id: string, date: string) => `${id.toUpperCase()}. Security advisory of ${formatDate(date)}.`,
  registerAbout: 'Who processes personal data on our behalf: what each receives, where, and on which ground.',
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

/** "1.4 MB", "310 kB": sizes as downloads show them. */
export function formatSize(bytes: number): string {
  return bytes >= 999_500
    ? `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`
    : `${Math.max(1, Math.round(bytes / 1000))}\u00a0kB`;
}
