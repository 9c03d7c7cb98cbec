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

/** What each section holds, in a few words. */
export const sectionSummaries: Record<Exclude<Section, 'subprocessors' | 'controls'>, string> = {
  whitepaper: 'How the product and the company are secured.',
  policies: 'Each policy, in the version in force.',
  certifications: 'What is held or followed and by whom, and what is on the way.',
  ai: 'What models are used for, what they are sent, and what becomes of it.',
  questions: 'Answers to the questions that security questionnaires ask.',
  disclosure: 'How to report a vulnerability.',
  advisories: 'Vulnerabilities in the products.',
  updates: 'Everything dated, in one stream, with feeds.',
  documents: 'What can be downloaded, and how to have what is not published.',
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
    crosswalks.length > 0 && 'the requirements of frameworks they answer to',
  ].filter((part) => typeof part === 'string');
  return { label: sectionLabels.controls, summary: `${parts.join(', and ')}.` };
}

type Held = Pick<TrustCenter, 'organization' | 'safeguards' | 'commitments' | 'crosswalks'>;

/** What a section is called on the site of a company, and what it holds. */
export function sectionText(center: Held, section: Section): NamedSection {
  if (section === 'controls') return { section, ...controlsSection(center) };
  if (section !== 'subprocessors')
    return { section, label: sectionLabels[section], summary: sectionSummaries[section] };
  const { title, summary } = registerWords(center.organization);
  return { section, label: title, summary };
}
