import type { Section } from '../schemas/organization.ts';

/** What the sections are called in the navigation. */
export const sectionLabels: Record<Section, string> = {
  whitepaper: 'Whitepaper',
  policies: 'Policies',
  controls: 'Controls',
  certifications: 'Certifications',
  subprocessors: 'Subprocessors',
  ai: 'AI',
  questions: 'Questions',
  disclosure: 'Report a vulnerability',
  advisories: 'Advisories',
  updates: 'Updates',
  documents: 'Documents',
};

/** What each section holds, in a few words. */
export const sectionSummaries: Record<Section, string> = {
  whitepaper: 'How the product and the company are secured.',
  policies: 'Each policy in the version in force, with the others that are published here.',
  controls: 'Safeguards and promises, and the requirements of frameworks they answer to.',
  certifications: 'What is held or followed and by whom, and what is on the way.',
  subprocessors: 'Who else processes personal data.',
  ai: 'What models are used for, what they are sent, and what becomes of it.',
  questions: 'Answers to the questions that security questionnaires ask.',
  disclosure: 'How to report a vulnerability.',
  advisories: 'Vulnerabilities in the products.',
  updates: 'Everything dated, in one stream, with feeds.',
  documents: 'What can be downloaded, and how to have what is not published.',
};
