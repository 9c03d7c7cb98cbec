import { formatDate, formatPartial } from './dates.ts';
import { formatSize } from './verify.ts';

/** Words of PDFs, and of what is said when one cannot be made. English. */
export const paperText = {
  contents: 'Contents',
  history: 'Revision history',
  historyColumns: { version: 'Version', effective: 'In force from', approved: 'Approved', changes: 'Changes' },
  id: 'Document',
  inForceFrom: 'In force from',
  withdrawn: 'Withdrawn',
  approvedBy: 'Approved by',
  approvedOn: 'Approved on',
  review: 'Review',
  permalink: 'Permanent link',
  page: 'Page {page} of {pages}',
  whitepaper: 'Whitepaper',
  disclosure: 'Disclosure policy',
  advisory: 'Security advisory',
  register: 'Register',
  versionOf: (date: string) => `Version of ${formatDate(date)}`,
  changedMark: (id: string, date: string) => `${id}, ${formatDate(date)}`,
  current: 'The current text is at ',
  currentRegister: 'The register in force is at ',
  download: 'PDF',
  downloadPdf: (bytes: number) => `Download PDF, ${formatSize(bytes)}`,
  checksum: 'SHA-256 of the PDF',
  mark: (id: string | undefined, version: string) =>
    id === undefined ? `Version ${version}` : `${id}, version ${version}`,
  draft: (version: string) => `${version} (draft)`,
  inForce: (date: string | undefined) =>
    date === undefined
      ? 'The current version is at '
      : `In force from ${formatPartial(date)}; the current version is at `,
  withdrawnFrom: (date: string) => `Withdrawn with effect from ${formatDate(date)}; its page is at `,
  verifyTerm: 'How to verify this copy',
  verify: 'Its SHA-256 checksum stands on the page it was downloaded from and in ',
  noPicture: (source: string, src: string) => `The PDF of ${source} cannot show ${src}: there is no such file.`,
  pictureFormat: (source: string, src: string) =>
    `The PDF of ${source} cannot show ${src}: expected a file in the format SVG, PNG, JPEG, GIF or WebP.`,
  noCompiler: (platform: string, arch: string) =>
    [
      `Typst makes the PDFs, and is published for Linux, macOS and Windows on x64 and arm64; this machine is ${platform} ${arch}.`,
      'Build in a container or in a pipeline, as docs/guide/machines.md says; "npm run check" works here.',
    ].join('\n'),
  noRuntime:
    'Typst makes the PDFs, and needs the Microsoft Visual C++ Redistributable (2015 or newer): install it from https://aka.ms/vc14/.',
  compilerNotInstalled: (names: readonly string[], version: string) =>
    `PDFs are set by Typst, which is not installed: run "npm ci" without "--omit=optional"; it brings ${names.join(' or ')} ${version}.`,
  failed: (source: string, reason: string) => `The PDF of ${source} cannot be made: ${reason}`,
  lost: (source: string) =>
    `The PDF of ${source} was changed or removed in node_modules/.cache/candor/pdf during the build. Build again: it is made anew.`,
  progress: (count: number, source: string) => `PDF ${count}: ${source}`,
  missing: (character: string, code: string, words: string | undefined, heading: string | undefined) =>
    [`“${character}” (U+${code})`, words && `in “${words}”`, heading && `under “${heading}”`].filter(Boolean).join(' '),
  noFont: (source: string, lines: readonly string[], more: number, name: string | undefined, folder: string) =>
    [
      `The PDF of ${source} cannot be made: no font has`,
      ...lines.map((line) => `  ${line}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
      name === undefined
        ? `Put a font that has it into ${folder}, as .ttf or .otf.`
        : `Run npm install --save-exact @expo-google-fonts/${name}, or put a font that has it into ${folder}, as .ttf or .otf.`,
    ].join('\n'),
} as const;
