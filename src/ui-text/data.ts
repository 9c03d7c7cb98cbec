import type { CollectionName } from '../schemas/collections.ts';

/** What the datasets are called, and what each holds. */
export const datasetTexts: Record<CollectionName, { title: string; description: string }> = {
  organization: {
    title: 'Organization',
    description: 'Who the trust center belongs to: contacts, registration, plans, hosting, notice periods.',
  },
  whitepaper: { title: 'Whitepaper', description: 'The security whitepaper with all its versions.' },
  policies: { title: 'Policies', description: 'Every policy with all its versions.' },
  disclosure: { title: 'Disclosure policy', description: 'The vulnerability disclosure policy with all its versions.' },
  'disclosure-program': {
    title: 'Disclosure programme',
    description: 'What may be tested, how soon reports are answered, safe harbor and rewards.',
  },
  controls: {
    title: 'Controls',
    description: 'Safeguards with their status and the requirements of frameworks they answer to.',
  },
  commitments: {
    title: 'Commitments',
    description: 'Promises with the values that hold, held and will hold.',
  },
  certifications: {
    title: 'Certifications',
    description: 'Certificates, attestations and standards: held, on the way, expired.',
  },
  reports: {
    title: 'Reports',
    description: 'Evidence that exists and is not published, with who can have it and how to ask.',
  },
  subprocessors: {
    title: 'Subprocessors',
    description: 'The register of subprocessors with every change that has been announced.',
  },
  'ai-features': {
    title: 'AI features',
    description: 'Features that use a model: what it is sent and what becomes of the data.',
  },
  questions: { title: 'Questions', description: 'Answers to the questions of security questionnaires.' },
  acknowledgments: { title: 'Acknowledgments', description: 'Researchers who are thanked.' },
  advisories: { title: 'Advisories', description: 'Vulnerabilities in the product that were fixed.' },
  updates: { title: 'Updates', description: 'Dated notices to readers.' },
  'security-txt': { title: 'security.txt', description: 'The fields of security.txt (RFC 9116).' },
};

/** The file of one version of a document. */
export const documentFileText = {
  title: 'Document version',
  description: 'One version of a document: metadata, versions, changes, headings and text.',
} as const;
