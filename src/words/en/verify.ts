import type { Version } from '../../model/versions.ts';
import { advisoryNumber } from './advisories.ts';
import { formatDate } from './dates.ts';
import { statusLine } from './documents.ts';
import { capitalized, listed } from './tables.ts';

/** Words of how to verify what was downloaded. English. */
export const verifyText = {
  title: 'How to verify',
  link: 'How to verify it',
  intro:
    'The SHA-256 checksum of a file tells a true copy from any other: if one letter differs, the checksum does. The checksum of each PDF stands on its page, and those of all files of this site in one list.',
  compare: (file: string) =>
    `Compute the checksum of what you have, here ${file}, and compare it with the one shown here:`,
  pack: 'A pack, when it has been unpacked: in a terminal in its folder, this compares every file with the list inside.',
  lists: 'Every file of this site is listed with its checksum, twice:',
  sums: 'As sha256sum -c reads it',
  integrity: 'With the size, the type and the address of each file, for machines',
  signatureCommand: 'gpg --verify SHA256SUMS.asc SHA256SUMS',
  signedBy: 'Where SHA256SUMS.asc lies beside the list, it is our OpenPGP signature of it, made with this key:',
  fingerprint: 'Fingerprint',
  key: 'Public key',
  compareKey:
    'Whoever could change this site could change this fingerprint too: compare it with one that you have from elsewhere, or noted before. GnuPG shows that of a key you have fetched:',
  checkSignature:
    'Then take the key in and check the signature. GnuPG has to say that it is good, and name the same fingerprint. Its warning that the key is not certified says only that you have not told it to trust the key:',
} as const;

/** What shows the fingerprint of a key in a file, takes the key in, and checks the signature of the list with it. */
export const signatureCommands = (file: string): { compare: string; check: readonly string[] } => ({
  compare: `gpg --show-keys --with-fingerprint ${file}`,
  check: [`gpg --import ${file}`, verifyText.signatureCommand],
});

/** What compares every file of an unpacked pack with its list, on each system. */
export const listCommands: readonly { system: string; command: string }[] = [
  {
    system: 'Windows, in PowerShell, which names what differs',
    command:
      "Get-Content SHA256SUMS | ForEach-Object { $sum, $file = $_ -split '\\s+', 2; if ((Get-FileHash $file).Hash -ne $sum) { $file } }",
  },
  { system: 'macOS, in Terminal', command: 'shasum -a 256 -c SHA256SUMS' },
  { system: 'Linux', command: 'sha256sum -c SHA256SUMS' },
];

/** What computes the checksum of a file, on each system. */
export const checksumCommands = (file: string): { system: string; command: string }[] => [
  { system: 'Windows, in PowerShell', command: `Get-FileHash -Algorithm SHA256 ${file}` },
  { system: 'macOS, in Terminal', command: `shasum -a 256 ${file}` },
  { system: 'Linux', command: `sha256sum ${file}` },
];

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
  questions: boolean;
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
    holds.questions && 'the answered questions',
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
