import type { SecurityTxt } from '../schemas/security-txt.ts';
import { fieldsOf } from './fields.ts';

/** Where a security.txt is served: the place RFC 9116 names, and the one older readers look in (section 3). */
export const SECURITY_TXT_PATHS = ['.well-known/security.txt', 'security.txt'] as const;

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
