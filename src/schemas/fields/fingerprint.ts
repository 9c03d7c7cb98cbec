import { z } from 'zod';

/** The fingerprint of an OpenPGP key (RFC 9580 section 5.5.4.1), in one or in groups of four, as GnuPG prints it. */
export const fingerprint = z.string().regex(/^[0-9A-F]{4}(?: {0,2}[0-9A-F]{4}){9}$/, {
  error: 'expected the 40 hexadecimal digits of an OpenPGP fingerprint',
});

/** A fingerprint in groups of four, which people can compare. */
export function groupedFingerprint(written: string): string {
  return written.replaceAll(' ', '').replace(/.{4}(?=.)/g, '$& ');
}
