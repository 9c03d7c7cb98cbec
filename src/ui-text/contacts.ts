import type { ContactRole } from '../schemas/contact-roles.ts';
import type { Contact } from '../schemas/fields/contact-points.ts';

/** What contacts are about, as schema.org wants it said (contactType). English. */
export const contactTypes: Record<ContactRole, string> = {
  security: 'security',
  privacy: 'privacy',
  dpo: 'data protection officer',
  legal: 'legal',
  support: 'customer support',
  sales: 'sales',
};

/** What contacts are called. */
export const contactLabels: Record<ContactRole, string> = {
  security: 'Security',
  privacy: 'Privacy',
  dpo: 'Data protection officer',
  legal: 'Legal',
  support: 'Support',
  sales: 'Sales',
};

/** The anchor of the contacts on the overview. */
export const CONTACTS = 'contact';

/** Words of contacts. */
export const contactText = {
  title: 'Whom to write to',
  link: 'Contact',
} as const;

/** What a contact is for and how soon it answers: "Questions. Response within 2 days."; empty where neither is stated. */
export function contactLine({ for: purpose, respondsWithin }: Contact): string {
  return [purpose, respondsWithin && `Response within ${respondsWithin}`]
    .filter((part) => part !== undefined)
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
