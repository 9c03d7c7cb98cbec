import { contactRoles, type ContactRole } from '../schemas/contact-roles.ts';
import type { Contact } from '../schemas/fields/contact-points.ts';
import type { Organization } from '../schemas/organization.ts';
import { promisesObjection } from './register.ts';

/** The first of these contacts that the company names; they stand from the most to the least fitting. */
function contactFor({ contacts }: Organization, ...roles: readonly ContactRole[]): Contact | undefined {
  return roles.map((role) => contacts?.[role]).find((contact) => contact !== undefined);
}

/** Whom to ask: the first of these contacts that the company names, else any that it names. */
export function askContact(organization: Organization, ...roles: readonly ContactRole[]): Contact | undefined {
  return contactFor(organization, ...roles, ...contactRoles);
}

/** Whom a customer writes to who objects to a change of subprocessors (GDPR article 28(2)), where they may. */
export function objectionContact(organization: Organization): Contact | undefined {
  return promisesObjection(organization) ? contactFor(organization, 'privacy', 'dpo', 'legal') : undefined;
}
