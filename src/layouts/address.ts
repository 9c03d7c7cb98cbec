import { canonicalOf, SECURITY_TXT_PATHS } from '../security-txt/write.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A path of the site (`/policies/`) with the base path it lives under; other addresses stay as they are. */
export function href(path: string): string {
  return path.startsWith('/') ? `${base}${path}` : path;
}

/** The absolute address of a path of the site. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

/**
 * Where readers look for security.txt: at the root of the host (RFC 9116 section 3), also where the site lives below a
 * base path; the host serves it there.
 */
export const securityTxtAddress: string =
  base === '' ? `/${SECURITY_TXT_PATHS[0]}` : canonicalOf({ origin: new URL(import.meta.env.SITE).origin });

/** The same with its origin. */
export const absoluteSecurityTxt = (): string => new URL(securityTxtAddress, import.meta.env.SITE).href;
