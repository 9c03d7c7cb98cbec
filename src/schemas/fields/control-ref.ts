import { z } from 'zod';
import { parseControlRef } from '../../frameworks/control-ref.ts';
import { nearestControlRefs } from '../../frameworks/nearest-control-refs.ts';
import { frameworks } from '../../frameworks/registry.ts';

const unknownRef = (ref: unknown): string => {
  const near = typeof ref === 'string' ? nearestControlRefs(ref) : [];
  const meant = near.length > 0 ? `; did you mean ${near.join(', ')}?` : '';
  return `${JSON.stringify(ref)} is in no framework that Candor knows${meant}`;
};

/** A requirement of a framework, such as `soc2:CC9.2`, `iso27001-2022:A.5.19` or `gdpr:Art. 28`. */
export const controlRef = z
  .string({ error: 'expected a control reference, written like soc2:CC9.2' })
  .refine((ref) => parseControlRef(ref) !== undefined, { error: ({ input }) => unknownRef(input) });

export const controlRefs = z.array(controlRef).min(1);

/** A framework that Candor knows, such as `soc2` or `iso27001-2022`. */
export const frameworkId = z.enum(frameworks.map(({ id }) => id));

export type ControlRef = string;
