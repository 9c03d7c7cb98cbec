import { type DisclosureProgram, safeHarborTenets } from '../schemas/disclosure-program.ts';
import type { Contact } from '../schemas/fields/contact-points.ts';
import { listedCollections, listedNames, type ListedSection } from '../schemas/listed.ts';
import { type Section, sections } from '../schemas/organization.ts';
import { trustPack } from './packs.ts';
import type { TrustCenter } from './resolve.ts';

/** Whether a section has a page: there is something on it, or something to say about it. */
export function hasSection(center: TrustCenter, section: Section): boolean {
  const lists = listedNames.some(
    (name) => listedCollections[name].section === section && center.listed[name].length > 0,
  );
  const present: Record<Exclude<Section, ListedSection>, boolean> & Partial<Record<Section, boolean>> = {
    whitepaper: center.whitepaper !== undefined,
    policies: center.policies.length > 0,
    controls: center.commitments.length > 0,
    certifications: center.certifications.length > 0,
    subprocessors: center.register.length > 0 || center.organization.subprocessorRegister !== undefined,
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
  return lists || present[section] === true;
}

/** The sections of a trust center in the order of its navigation; those it does not name come last. */
export function sectionsOf(center: TrustCenter): Section[] {
  const chosen = center.organization.navigation ?? [];
  const ordered = [...new Set([...chosen, ...sections])];
  return ordered.filter((section) => hasSection(center, section));
}

/** Where reports go: the contact the programme names, else the one for security. */
export function reportContact({ program, organization }: TrustCenter): Contact | undefined {
  return organization.contacts?.[program?.report ?? 'security'];
}

/** Whether a programme makes all four promises of a full safe harbor (disclose.io). */
export function isFullSafeHarbor({ safeHarbor = [] }: DisclosureProgram): boolean {
  return safeHarborTenets.every((tenet) => safeHarbor.includes(tenet));
}

/** Whether there is a hall of fame: researchers to thank, or an old address that has to lead to it. */
export function hasHallOfFame({ acknowledgments, organization: { redirects = [] } }: TrustCenter): boolean {
  return acknowledgments.length > 0 || redirects.some(({ to }) => to.startsWith('/disclosure/hall-of-fame/'));
}
