import type { Contact } from '../schemas/fields/contact-points.ts';
import { safeHarborTenets, type DisclosureProgram } from '../schemas/disclosure-program.ts';
import type { TrustCenter } from './resolve.ts';

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
