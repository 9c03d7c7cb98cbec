import type { ContactRole } from '../schemas/contact-roles.ts';
import type { Contact } from '../schemas/fields/contact-points.ts';
import type { Organization } from '../schemas/organization.ts';

/** The first of these contacts that the company names; they stand from the most to the least fitting. */
export function contactFor({ contacts }: Organization, ...roles: readonly ContactRole[]): Contact | undefined {
  return roles.map((role) => contacts?.[role]).find((contact) => contact !== undefined);
}

/** Whom a customer writes to who objects to a change of subprocessors (GDPR article 28(2)). */
export function objectionContact(organization: Organization): Contact | undefined {
  return contactFor(organization, 'privacy', 'dpo', 'legal');
}
