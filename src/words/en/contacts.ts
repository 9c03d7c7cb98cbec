import type { ContactRole } from '../../schemas/contact-roles.ts';
import type { Contact } from '../../schemas/fields/contact-points.ts';
import type { Organization } from '../../schemas/organization.ts';

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

/** Words of the hall of fame. English. */
export const hallText = {
  title: 'Hall of fame',
  lede: (company: string) => `Researchers whom ${company} thanks for reporting a vulnerability.`,
} as const;

const countries = new Intl.DisplayNames(['en-GB'], { type: 'region' });

const shortCountries = new Intl.DisplayNames(['en-GB'], { type: 'region', style: 'short' });

/** "UK", from "GB": the shortest name readers know. */
export function shortCountryName(code: string): string {
  return shortCountries.of(code) ?? code;
}

/** "Germany", from "DE". */
export function countryName(code: string): string {
  return countries.of(code) ?? code;
}

/** "Northlight Ltd, registered in Ireland, Companies Registration Office, no. 000000". */
export function registrationLine({ name, legalName, registration, address }: Organization): string {
  const parts = [legalName ?? name];
  const place = registration?.jurisdiction ?? (registration?.country && countryName(registration.country));
  if (place) parts.push(`registered in ${place}`);
  if (registration?.register) parts.push(registration.register);
  if (registration?.number) parts.push(`no. ${registration.number}`);
  if (registration?.vat) parts.push(`VAT ${registration.vat}`);
  if (address) parts.push(address);
  return parts.join(', ');
}
