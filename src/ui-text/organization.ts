import type { Organization } from '../schemas/organization.ts';

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
