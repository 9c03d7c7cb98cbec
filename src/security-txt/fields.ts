import type { SecurityTxt } from '../schemas/security-txt.ts';

/** One line of a security.txt. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

/** RFC 3339 in UTC, without fractions: the same text whichever YAML reader read the date. */
const utc = (time: string): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

const each = (name: string, values: readonly string[] | undefined): Field[] =>
  (values ?? []).map((value) => ({ name, value }));

/**
 * The fields in the order RFC 9116 explains them, the required ones first; CSAF and Bug-Bounty are registered with IANA.
 * The order of contacts is their preference (section 2.5.3).
 */
export function fieldsOf(data: SecurityTxt): Field[] {
  const languages = data.preferredLanguages?.join(', ');
  return [
    ...each('Contact', data.contact),
    { name: 'Expires', value: utc(data.expires) },
    ...each('Encryption', data.encryption),
    ...each('Acknowledgments', data.acknowledgments),
    ...(languages === undefined ? [] : [{ name: 'Preferred-Languages', value: languages }]),
    ...each('Canonical', data.canonical),
    ...each('Policy', data.policy),
    ...each('Hiring', data.hiring),
    ...each('CSAF', data.csaf),
    ...(data.bugBounty === undefined ? [] : [{ name: 'Bug-Bounty', value: data.bugBounty ? 'True' : 'False' }]),
  ];
}
