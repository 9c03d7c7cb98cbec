import type { TrustCenter } from '../../model/resolve.ts';
import type { Organization } from '../../schemas/organization.ts';
import type { Report } from '../../schemas/report.ts';
import { capitalized, counted, listed } from './tables.ts';

/** Words of the page of documents, reports and what lies elsewhere. English. */
export const downloadsText = {
  title: 'Documents',
  published: 'Published here',
  reports: 'On request',
  reportsIntro: 'What is not published here and can be asked for. Each says who can have it and how to ask.',
  elsewhere: 'Elsewhere',
  elsewhereCaption: 'Documents that live outside this site',
  access: 'Who can have it',
  period: 'Period',
  issuer: 'From',
  issued: 'Dated',
  expires: 'Valid until',
  kind: 'Kind',
  ask: 'How to ask',
  askFor: (title: string) => `Request: ${title}`,
  askBody: (title: string, access: readonly Report['access'][number][], page: string) =>
    [
      `Please send us: ${title}`,
      page,
      '',
      'Company: ',
      'Name and role: ',
      ...(access.includes('nda') ? ['Non-disclosure agreement signed (yes or no): '] : []),
      ...(access.includes('customers') || access.includes('plans') ? ['Account or plan: '] : []),
      '',
    ].join('\n'),
  notStated: 'Not stated',
  reportColumns: { report: 'What it is', period: 'Period', access: 'Who can have it', ask: 'How to ask' },
} as const;

const reportKinds: Record<Report['kind'], string> = {
  'audit-report': 'Audit report',
  certificate: 'Certificate',
  'penetration-test': 'Penetration test',
  'self-assessment': 'Self-assessment',
  questionnaire: 'Questionnaire',
  'technical-documentation': 'Technical documentation',
  contract: 'Contract',
  insurance: 'Insurance',
  other: 'Other',
};

export const accessLabels: Record<Report['access'][number], string> = {
  'on-request': 'On request',
  nda: 'Under a non-disclosure agreement',
  customers: 'Customers',
  plans: 'Certain plans',
};

type Elsewhere = NonNullable<Organization['documentsElsewhere']>[number];

const elsewhereKinds: Record<Elsewhere['kind'], string> = {
  'privacy-policy': 'Privacy policy',
  dpa: 'Data processing agreement',
  terms: 'Terms',
  'status-page': 'Status page',
  other: 'Document',
};

/** What those of a kind are called when they are counted; audits and tests of others end in reports. */
const requestNouns: Record<Report['kind'], readonly [one: string, many: string]> = {
  'audit-report': ['report', 'reports'],
  'penetration-test': ['report', 'reports'],
  certificate: ['certificate', 'certificates'],
  'self-assessment': ['self-assessment', 'self-assessments'],
  questionnaire: ['questionnaire', 'questionnaires'],
  'technical-documentation': ['technical document', 'technical documents'],
  contract: ['contract', 'contracts'],
  insurance: ['insurance certificate', 'insurance certificates'],
  other: ['other document', 'other documents'],
};

/** So many that can be asked for are named, not counted. */
const FEW = 3;

const kindOrder = Object.keys(requestNouns) as Report['kind'][];

/** "4 reports", "1 contract": how many there are of each kind, in one order whatever order they come in. */
export function requestCounts(kinds: readonly Report['kind'][]): string[] {
  const ordered = kinds.toSorted((a, b) => kindOrder.indexOf(a) - kindOrder.indexOf(b));
  const groups = Map.groupBy(ordered, (kind) => requestNouns[kind][1]);
  return [...groups].flatMap(([many, [first, ...others]]) =>
    first === undefined ? [] : (counted(1 + others.length, requestNouns[first][0], many) ?? []),
  );
}

/** What can be asked for, by title where there is little of it, else how many there are of each kind. */
export function requestLine(reports: readonly Pick<Report, 'title' | 'kind'>[]): string {
  if (reports.length <= FEW) return reports.map(({ title }) => title).join('; ');
  return listed(requestCounts(reports.map(({ kind }) => kind)));
}

/** What stands under the title of a report: its kind, where the title does not say it, and who wrote it. */
export function reportLine({ title, kind, issuer }: Pick<Report, 'title' | 'kind' | 'issuer'>): string {
  const isSaid = title.toLowerCase().includes(reportKinds[kind].toLowerCase());
  return [isSaid ? undefined : reportKinds[kind], issuer].filter((part) => part !== undefined).join(', ');
}

/** What lies elsewhere, as a term and words beside it: its kind and its title, or once where the two are one. */
export function elsewhereLine({ title, kind, url }: Elsewhere): [term: string, words: string | undefined] {
  const isSaid = title.toLowerCase() === elsewhereKinds[kind].toLowerCase();
  return isSaid ? [title, url?.replace(/^https:\/\//, '')] : [elsewhereKinds[kind], title];
}

/** What the page of documents holds: "What Northlight publishes, what can be had on request, and what lies elsewhere." */
export function documentsLine({ organization, documents, questions, register, reports }: TrustCenter): string {
  const published = documents.length + questions.length + register.length > 0;
  const parts = [
    published && `what ${organization.name} publishes here`,
    reports.length > 0 && 'what can be had on request',
    (organization.documentsElsewhere ?? []).length > 0 && 'what lies elsewhere',
  ].filter((part) => typeof part === 'string');
  return parts.length === 0 ? '' : `${capitalized(listed(parts))}.`;
}
