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
  documents: 'Downloads',
};
