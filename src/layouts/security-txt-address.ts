import { canonicalOf, SECURITY_TXT_PATHS } from '../security-txt/write.ts';
import { href } from './address.ts';

/**
 * Where readers look for security.txt: at the root of the host (RFC 9116 section 3), also where the site lives below a
 * base path; the host serves it there.
 */
export const securityTxtAddress: string =
  href('/') === '/' ? `/${SECURITY_TXT_PATHS[0]}` : canonicalOf({ origin: new URL(import.meta.env.SITE).origin });

/** The same with its origin. */
export const absoluteSecurityTxt = (): string => new URL(securityTxtAddress, import.meta.env.SITE).href;
