import type { TrustCenter } from '../model/resolve.ts';
import type { Organization } from '../schemas/organization.ts';
import type { Report } from '../schemas/report.ts';
import { capitalized, counted, listed } from './lists.ts';

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
      'What we need it for: ',
      ...(access.includes('nda') ? ['We have signed your non-disclosure agreement (yes or no): '] : []),
      ...(access.includes('customers') || access.includes('plans') ? ['We are a customer, as (account, plan): '] : []),
      '',
    ].join('\n'),
  noAddress: 'Not stated',
  reportColumns: { report: 'What it is', period: 'Period', access: 'Who can have it', ask: 'How to ask' },
} as const;

export const reportKinds: Record<Report['kind'], string> = {
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

export const elsewhereKinds: Record<NonNullable<Organization['documentsElsewhere']>[number]['kind'], string> = {
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

const kindOrder = Object.keys(requestNouns) as Report['kind'][];

/** "4 reports", "1 contract": how many there are of each kind, in one order whatever order they come in. */
export function requestCounts(kinds: readonly Report['kind'][]): string[] {
  const ordered = kinds.toSorted((a, b) => kindOrder.indexOf(a) - kindOrder.indexOf(b));
  const groups = Map.groupBy(ordered, (kind) => requestNouns[kind][1]);
  return [...groups].flatMap(([many, [first, ...others]]) =>
    first === undefined ? [] : (counted(1 + others.length, requestNouns[first][0], many) ?? []),
  );
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
