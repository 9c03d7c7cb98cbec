import { sections, type Section } from '../schemas/organization.ts';
import { trustPack } from './packs.ts';
import type { TrustCenter } from './resolve.ts';

/** Whether a section has a page: there is something on it, or something to say about it. */
export function hasSection(center: TrustCenter, section: Section): boolean {
  const present: Record<Section, boolean> = {
    whitepaper: center.whitepaper !== undefined,
    policies: center.policies.length > 0,
    controls: center.safeguards.length > 0 || center.commitments.length > 0,
    certifications: center.certifications.length > 0,
    subprocessors: center.register.length > 0 || center.organization.subprocessorRegister !== undefined,
    ai: center.aiFeatures.length > 0,
    questions: center.questions.length > 0,
    disclosure: center.disclosure !== undefined || center.program !== undefined,
    // A page without advisories promises some, so there is none unless the author names it.
    advisories: center.advisories.length > 0 || (center.organization.navigation ?? []).includes('advisories'),
    updates: center.events.length > 0,
    documents:
      center.documents.length > 0 ||
      trustPack(center) !== undefined ||
      center.reports.length > 0 ||
      (center.organization.documentsElsewhere ?? []).length > 0,
  };
  return present[section];
}

/** The sections of a trust center in the order of its navigation; those it does not name come last. */
export function sectionsOf(center: TrustCenter): Section[] {
  const chosen = center.organization.navigation ?? [];
  const ordered = [...new Set([...chosen, ...sections])];
  return ordered.filter((section) => hasSection(center, section));
}
