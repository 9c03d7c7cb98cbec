import { z } from 'zod';
import { fingerprint } from './fields/fingerprint.ts';
import { pathOrUrl } from './fields/reference.ts';

/** The OpenPGP key that signs the lists of checksums. */
export const signing = z.strictObject({
  fingerprint: fingerprint.describe(
    'The fingerprint of the key that signs SHA256SUMS and integrity.json; a build that is signed with another one is refused.',
  ),
  key: pathOrUrl
    .optional()
    .describe(
      'Where the public key is; best at an address that whoever could change this site could not change as well.',
    ),
});

export type Signing = z.infer<typeof signing>;
