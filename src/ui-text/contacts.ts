import type { ContactRole } from '../schemas/contact-roles.ts';

/** What contacts are about, as schema.org wants it said (contactType). English. */
export const contactTypes: Record<ContactRole, string> = {
  security: 'security',
  privacy: 'privacy',
  dpo: 'data protection officer',
  legal: 'legal',
  support: 'customer support',
  sales: 'sales',
};
