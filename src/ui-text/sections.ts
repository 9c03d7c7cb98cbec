import type { TrustCenter } from '../model/resolve.ts';
import type { Section } from '../schemas/organization.ts';
import { commitmentSections } from './commitments.ts';
import { registerWords } from './register-words.ts';

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

const librarySummary = 'Each policy, in the version in force.';

/** What each section holds, in a few words. */
export const sectionSummaries: Record<Exclude<Section, 'subprocessors' | 'controls' | 'policies'>, string> = {
  whitepaper: 'How the product and the company are secured.',
  certifications: 'Certificates, attestations and standards.',
  ai: 'What models are used for, what they are sent, and what becomes of it.',
  questions: 'Answers to the questions that security questionnaires ask.',
  disclosure: 'How to report a vulnerability.',
  advisories: 'Vulnerabilities in the products.',
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

type Held = Pick<TrustCenter, 'organization' | 'policies' | 'safeguards' | 'commitments' | 'crosswalks'>;

/** What a section is called on the site of a company, and what it holds. */
export function sectionText(center: Held, section: Section): NamedSection {
  if (section === 'policies') return { section, ...librarySection(center) };
  if (section === 'controls') return { section, ...controlsSection(center) };
  if (section !== 'subprocessors')
    return { section, label: sectionLabels[section], summary: sectionSummaries[section] };
  const { title, summary } = registerWords(center.organization);
  return { section, label: title, summary };
}
