import { z } from 'zod';

export const versionPattern = /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){0,2}$/;

/** A document version: one to three whole numbers with dots and no leading zeros, such as `2`, `2.1` or `2.1.3`. */
export const version = z
  .string()
  .regex(versionPattern, { error: 'expected one to three whole numbers with dots, such as 1.0 or 2.1.3' });
