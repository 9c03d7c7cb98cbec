import type { TrustCenter } from '../../model/resolve.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import { certificationLede } from './certifications.ts';
import { registerTitle, registerWords } from './register-words.ts';
import { sectionLabels, sectionSummaries, sectionText } from './sections.ts';
import { capitalized } from './tables.ts';

interface DatasetText {
  title: string;
  description: string;
}

/** What sections say, a dataset of the same name says too. */
const sectionTexts = Object.fromEntries(
  Object.entries(sectionSummaries).map(([name, description]): [string, DatasetText] => [
    name,
    { title: sectionLabels[name as keyof typeof sectionSummaries], description },
  ]),
) as Record<keyof typeof sectionSummaries, DatasetText>;

const texts: Record<Exclude<CollectionName, keyof typeof sectionSummaries>, DatasetText> &
  Partial<Record<CollectionName, DatasetText>> = {
  organization: {
    title: 'Organization',
    description: 'Who the trust center belongs to.',
  },
  whitepaper: { title: 'Whitepaper', description: 'The security whitepaper, with each version published here.' },
  policies: { title: 'Policies', description: 'Each document, with each version published here.' },
  disclosure: {
    title: 'Disclosure policy',
    description: 'The vulnerability disclosure policy, with each version published here.',
  },
  'disclosure-program': {
    title: 'Reporting a vulnerability',
    description: 'What is stated of reporting a vulnerability.',
  },
  controls: {
    title: 'Controls',
    description: 'Safeguards with their status.',
  },
  commitments: {
    title: 'Commitments',
    description: 'Commitments, to whom they are made, and other figures.',
  },
  certifications: {
    title: 'Certifications',
    description: 'Standards, with their status.',
  },
  reports: {
    title: 'Reports',
    description: 'What is not published and can be asked for: what it is, and who can have it.',
  },
  subprocessors: {
    title: 'Subprocessors',
    description: 'The entries of the register.',
  },
  'ai-features': {
    title: 'AI features',
    description: 'Features that use a model, and what each is sent.',
  },
  acknowledgments: { title: 'Acknowledgments', description: 'Researchers who are thanked.' },
  updates: { title: 'Updates', description: 'Dated notices to readers.' },
  'security-txt': { title: 'security.txt', description: 'The fields of security.txt (RFC 9116).' },
};

/** What the datasets are called, and what each holds. */
export const datasetTexts: Record<CollectionName, DatasetText> = { ...sectionTexts, ...texts };

/** The same on the site of a company: no more is said to be in a file than the company states. */
export function datasetText(center: TrustCenter, name: CollectionName): { title: string; description: string } {
  const { organization, certifications, safeguards } = center;
  const { title, description } = datasetTexts[name];
  if (name === 'policies') return { title: sectionText(center, name).label, description };
  if (name === 'certifications') return { title, description: certificationLede(organization.name, certifications) };
  if (name === 'subprocessors')
    return { title: registerWords(organization).title, description: `${registerTitle(organization)}.` };
  if (name === 'controls' && safeguards.some(({ data }) => data.controls !== undefined))
    return { title, description: 'Safeguards with their status and the requirements of frameworks they answer to.' };
  return { title, description };
}

/** The file of one version of a document. */
export const documentFileText = {
  title: 'Document version',
  description: 'One version of a document: metadata, versions, changes, headings and text.',
} as const;

/** The list of the files of a site. */
export const integrityFileText = {
  title: 'integrity.json',
  description: 'Every file of the site with its checksum, size, media type and address.',
} as const;

/** Words of the page for machines. */
export const dataText = {
  title: 'Data',
  lede: (company: string) =>
    `Everything ${company} says here, for machines: open to anyone, without a key, as of the day at the foot of the page.`,
  collections: 'Collections',
  collectionsIntro:
    'One JSON file for each collection. The fields keep their names, dates are written YYYY-MM-DD, and every item has its permalink. The schema beside each file says what may stand in it.',
  tables: 'Tables',
  tablesIntro:
    'For spreadsheets. The CSV files are UTF-8; a cell that would be read as a formula has an apostrophe before it.',
  oscal: 'OSCAL',
  oscalIntro: 'For tools of governance and risk, in the Open Security Controls Assessment Language of NIST.',
  text: 'Text',
  textIntro:
    'Every page can be had as Markdown: index.md beside it. Every version of a document has its PDF, its Markdown and its JSON beside its permalink, with .pdf, .md or .json at the end.',
  integrity: 'Integrity',
  integrityIntro: 'The checksum of every file of this site, twice: to prove that a copy is the one we published.',
  checksums: { title: 'SHA256SUMS', description: 'Every file with its SHA-256, as sha256sum -c reads it.' },
  feeds: 'Feeds',
  columns: { file: 'What it is', format: 'File' },
  schema: 'JSON Schema',
  llms: { title: 'llms.txt', description: 'Where each page lies as Markdown, for language models.' },
  documentFiles: 'Versions of documents',
  documentFilesHold: 'What each .json file beside a version holds.',
} as const;

/** What media types are called. */
export const formatLabels = {
  'application/json': 'JSON',
  'application/schema+json': 'JSON Schema',
  'application/pdf': 'PDF',
  'text/csv': 'CSV',
  'text/markdown': 'Markdown',
  'text/plain': 'Text',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
} as const;

/** Words of the OSCAL files. English. */
export const oscalText = {
  componentDefinition: 'Component definition',
  definitionTitle: (company: string, kinds: string) => `${capitalized(kinds)} of ${company}`,
  definitionHolds: (kinds: string, answers: boolean) =>
    `${capitalized(kinds)}${answers ? ' with the requirements they answer to' : ''}, as an OSCAL component definition.`,
  safeguards: 'safeguards',
  documents: 'documents',
  catalogTitle: (framework: string) => `Identifiers of ${framework}`,
  catalogHolds: (framework: string) => `The identifiers of ${framework}, which the component definition refers to.`,
  catalogRemarks: (publisher: string) =>
    `It holds identifiers and short titles only. The requirements themselves are worded by ${publisher}.`,
  statement: (id: string, publisher: string) => `${id}, as worded by ${publisher}.`,
  fictional: (company: string) => `${company} is a fictional company.`,
  roles: { creator: 'Creator', contact: 'Contact' },
  implementation: (framework: string) => `What answers to ${framework}.`,
  setOut: (title: string) => `Set out in ${title}.`,
} as const;

/** Words of llms.txt. English. */
export const llmsText = {
  documents: 'Documents',
  sections: 'Sections',
  frameworks: 'Requirements of frameworks',
  advisories: 'Advisories',
  data: 'Data',
  dataIntro: 'Each file names its JSON Schema.',
  /** The heading that llmstxt.org reserves for what may be skipped. */
  optional: 'Optional',
  overview: 'Overview',
  overviewNote: 'The site on one page.',
  version: (version: string) => `Version ${version}`,
  history: (title: string) => `History of ${title}`,
  historyNote: 'Leads to what changed between versions, word by word.',
  machines: 'Every file for machines, with its schema.',
  markdown:
    'Every page has a Markdown twin: `index.md` beside it, or the permalink of a version with `.md` at its end.',
} as const;
