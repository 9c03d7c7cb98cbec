import type { Organization } from '../schemas/organization.ts';
import type { Report } from '../schemas/report.ts';

/** Words of the page of documents, reports and what lies elsewhere. English. */
export const downloadsText = {
  title: 'Documents',
  lede: (company: string) => `All that ${company} publishes here, what can be had on request, and what lies elsewhere.`,
  published: 'Published here',
  reports: 'On request',
  reportsIntro: 'Evidence that exists and is not published. Each says who can have it and how to ask.',
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
  noAddress: 'Ask us for it',
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
  'on-request': 'Anyone who asks',
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
