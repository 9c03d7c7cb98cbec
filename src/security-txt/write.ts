import type { SecurityTxt } from '../schemas/security-txt.ts';
import { fieldsOf } from './fields.ts';

/** Where a security.txt is served: the place RFC 9116 names, and the one older readers look in (section 3). */
export const SECURITY_TXT_PATHS = ['.well-known/security.txt', 'security.txt'] as const;

/** The one address that readers take a security.txt from, at the root of the host (RFC 9116 section 3). */
export const canonicalOf = ({ origin }: { readonly origin: string }): string => `${origin}/${SECURITY_TXT_PATHS[0]}`;

/**
 * The text of security.txt: one field a line, each line ended by a line feed, the last too (RFC 9116 section 4), in
 * Unicode normalization form C. Encode as UTF-8.
 */
export function writeSecurityTxt(data: SecurityTxt): string {
  return fieldsOf(data)
    .map(({ name, value }) => `${name}: ${value}\n`)
    .join('')
    .normalize('NFC');
}
