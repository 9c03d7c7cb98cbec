import { z } from 'zod';
import { contactRoles } from './contact-roles.ts';
import { httpsUrl } from './fields/contact-points.ts';
import { duration } from './fields/duration.ts';
import { isoDate } from './fields/iso-date.ts';
import { sentences } from './fields/text.ts';

/** How long before a change customers hear of it (GDPR Art. 28(2)), from a day on. */
export const subprocessorNotice = z
  .strictObject({
    from: isoDate.optional().describe('The day these periods hold from; left out for the first.'),
    notice: duration.optional().describe('How long before it takes effect a change is announced.'),
    objection: duration.optional().describe('How long after the announcement customers may object.'),
  })
  .refine((value) => value.notice !== undefined || value.objection !== undefined, {
    error: 'expected a notice period, an objection period or both',
  });

/** What the register is, and whether readers see it here, ask for it, or find it in their contract. */
export const subprocessorRegister = z.strictObject({
  holds: z
    .enum(['subprocessors', 'vendors'])
    .optional()
    .describe('subprocessors, the usual case: who processes personal data for us; vendors: others of our vendors too.'),
  extent: z
    .enum(['all', 'notable'])
    .optional()
    .describe('all, the usual case: the register is complete; notable: it names only some of those there are.'),
  access: z
    .enum(['published', 'on-request', 'in-contract'])
    .describe('published: on this site; on-request: sent to those who ask; in-contract: part of a contract.'),
  note: sentences.optional().describe('What readers should know about it, such as which contract it is part of.'),
  ask: z.enum(contactRoles).optional().describe('The contact that sends it.'),
  url: httpsUrl.optional().describe('Where it can be found, where that is not this site.'),
});
