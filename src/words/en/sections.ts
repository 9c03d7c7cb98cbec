import type { TrustCenter } from '../../model/resolve.ts';
import type { Section } from '../../schemas/organization.ts';
import { certificationLede } from './certifications.ts';
import { commitmentSections } from './commitments.ts';
import { registerSummary, registerWords } from './register-words.ts';

/** What the sections are called in the navigation; that of the register has words of its own. */
export const sectionLabels: Record<Exclude<Section, 'subprocessors'>, string> = {
  whitepaper: 'Whitepaper',
  policies: 'Policies',
  controls: 'Controls',
  certifications: 'Certifications',
  ai: 'AI',
  questions: 'Questions',
  disclosure: 'Report a vulnerability',
  advisories: 'Advisories',
  updates: 'Updates',
  documents: 'Documents',
};

const librarySummary = 'Each policy, in its current version.';

/** What each section holds, in a few words; where that depends on the company, it is told from its records. */
export const sectionSummaries: Record<
  Exclude<Section, 'subprocessors' | 'controls' | 'policies' | 'certifications'>,
  string
> = {
  whitepaper: 'The security whitepaper.',
  ai: 'Features that use a model, and what each is sent.',
  questions: 'Questions with their answers.',
  disclosure: 'How to report a vulnerability.',
  advisories: 'Security advisories.',
  updates: 'Everything dated, in one stream, with feeds.',
  documents: 'Documents, and where to have them.',
};

/** A section of the site of a company. */
export interface NamedSection {
  section: Section;
  /** What it is called in the navigation. */
  label: string;
  /** What it holds, in a few words. */
  summary: string;
}

/** What the page of safeguards and figures is called, and what it holds: no more than there is. */
function controlsSection({ safeguards, commitments, crosswalks }: Held): Omit<NamedSection, 'section'> {
  const [first] = commitmentSections(commitments);
  if (safeguards.length === 0 && first) return { label: first.title, summary: 'What is stated in figures.' };
  const parts = [
    commitments.length > 0 ? 'Safeguards, and what is stated in figures' : 'Safeguards',
    crosswalks.some(({ whole }) => whole) && 'the requirements of frameworks they answer to',
  ].filter((part) => typeof part === 'string');
  return { label: sectionLabels.controls, summary: `${parts.join(', and ')}.` };
}

/** What a library without a policy is called: one of a kind, or several. */
const libraryLabels = {
  annex: ['Annex', 'Annexes'],
  procedure: ['Procedure', 'Procedures'],
  statement: ['Statement', 'Statements'],
} as const;

/** What the library is called, and what it holds: policies, or the one kind of document there is instead. */
function librarySection({ policies }: Held): Omit<NamedSection, 'section'> {
  const [kind = 'policy', ...others] = new Set(policies.map(({ shown: { data } }) => data.kind ?? 'policy'));
  if (kind === 'policy' || others.length > 0) return { label: sectionLabels.policies, summary: librarySummary };
  const [one, many] = libraryLabels[kind];
  return { label: policies.length === 1 ? one : many, summary: 'What is published here in full.' };
}

type Held = Pick<
  TrustCenter,
  'organization' | 'policies' | 'safeguards' | 'commitments' | 'crosswalks' | 'certifications' | 'register'
>;

/** What a section is called on the site of a company, and what it holds. */
export function sectionText(center: Held, section: Section): NamedSection {
  if (section === 'policies') return { section, ...librarySection(center) };
  if (section === 'controls') return { section, ...controlsSection(center) };
  if (section === 'subprocessors')
    return { section, label: registerWords(center.organization).title, summary: registerSummary(center) };
  const label = sectionLabels[section];
  if (section !== 'certifications') return { section, label, summary: sectionSummaries[section] };
  return { section, label, summary: certificationLede(center.organization.name, center.certifications) };
}
