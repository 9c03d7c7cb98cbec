import type { Rule } from './rule.ts';
import { securityTxtCanonical } from './rules/security-txt-canonical.ts';
import { securityTxtExpired } from './rules/security-txt-expired.ts';
import { securityTxtExpiresLate } from './rules/security-txt-expires-late.ts';
import { securityTxtExpiresSoon } from './rules/security-txt-expires-soon.ts';
import { securityTxtNotWritten } from './rules/security-txt-not-written.ts';
import { securityTxtOutOfStep } from './rules/security-txt-out-of-step.ts';
import { securityTxtSignature } from './rules/security-txt-signature.ts';
import { securityTxtSignedCanonical } from './rules/security-txt-signed-canonical.ts';
import { securityTxtSigningKeyExpired } from './rules/security-txt-signing-key-expired.ts';
import { securityTxtSigningKeyMissing } from './rules/security-txt-signing-key-missing.ts';
import { securityTxtWithoutYaml } from './rules/security-txt-without-yaml.ts';

/** What the gate looks for in security.txt. */
export const securityTxtRules: readonly Rule[] = [
  securityTxtExpired,
  securityTxtExpiresSoon,
  securityTxtExpiresLate,
  securityTxtNotWritten,
  securityTxtOutOfStep,
  securityTxtWithoutYaml,
  securityTxtCanonical,
  securityTxtSignature,
  securityTxtSigningKeyMissing,
  securityTxtSigningKeyExpired,
  securityTxtSignedCanonical,
];
