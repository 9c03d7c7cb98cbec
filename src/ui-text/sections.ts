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
  whitepaper: 'How the product and the company are secured, in full.',
  policies: 'Every policy in the version in force, and every version before it.',
  controls: 'Safeguards and promises, and which requirement of which framework each answers to.',
  certifications: 'What is certified and who holds it, what is on the way, and when.',
  subprocessors: 'Who else processes personal data, where, on which ground, and what changes.',
  ai: 'What models are used for, what they are sent, and what becomes of it.',
  questions: 'Answers to the questions that security questionnaires ask.',
  disclosure: 'How to report a vulnerability, and what those who do can count on.',
  advisories: 'Vulnerabilities that were fixed.',
  updates: 'Everything dated, in one stream, with feeds.',
  documents: 'What can be read here, what can be had on request, and how to ask.',
};
