import { z } from 'zod';
import { contactRoles } from './contact-roles.ts';
import { email, httpsUrl } from './fields/contact-points.ts';
import { isoDate } from './fields/dates.ts';
import { duration } from './fields/quantities.ts';
import { recordId } from './fields/references.ts';
import { line, sentences } from './fields/text.ts';
import { location } from './places.ts';

/** Each move of an announced date to a later one; the first date stays in the entry. */
const postponed = z
  .array(
    z.strictObject({
      on: isoDate.describe('The day customers hear of the new date.'),
      to: isoDate.describe('The new date, later than the one before.'),
      reason: sentences.optional().describe('Why it is postponed.'),
    }),
  )
  .min(1);

/** An announcement that is taken back before its date. */
const calledOff = z.strictObject({
  on: isoDate.describe('The day customers hear that it will not happen, on or before its date.'),
  reason: sentences.optional().describe('Why it is called off.'),
});

/** A statement of the register that was never true. */
const listedInError = z.strictObject({
  on: isoDate.describe('The day the mistake was corrected.'),
  reason: sentences.describe('What was wrong.'),
});

/** How closely a vendor is watched, by what it can reach. */
export const tiers = ['critical', 'high', 'standard'] as const;

/** The legal ground of a transfer out of the EEA or the United Kingdom (GDPR chapter V). */
export const transferMechanisms = [
  'none-eea',
  'none-uk',
  'adequacy',
  'dpf',
  'uk-extension',
  'scc-module-1',
  'scc-module-2',
  'scc-module-3',
  'scc-module-4',
  'uk-idta',
  'uk-addendum',
  'bcr',
] as const;

const transferMechanism = z.enum(transferMechanisms);

const details = {
  service: line.optional().describe('The service used, where one vendor stands for several entries.'),
  legalEntity: line.optional().describe('The legal entity the contract is with.'),
  address: line.optional().describe('Its postal address.'),
  contact: z.union([email, httpsUrl]).optional().describe('Its privacy contact: an e-mail address or a page.'),
  website: httpsUrl.optional().describe('Its website.'),
  tier: z.enum(tiers).optional().describe('How closely it is watched: critical, high or standard.'),
  dataCategories: z.array(line).min(1).optional().describe('The personal data it processes.'),
  dataSubjects: z.array(line).min(1).optional().describe('Whose data it is.'),
  dataAccess: sentences.optional().describe('What it can reach and keeps.'),
  locations: z.array(location).min(1).optional().describe('Where it processes the data.'),
  transferMechanism: z
    .union([transferMechanism, z.array(transferMechanism).min(1)])
    .optional()
    .describe('The ground of a transfer out of the EEA or the United Kingdom.'),
  certifications: z.array(line).min(1).optional().describe('The certificates it holds.'),
  dpaUrl: httpsUrl.optional().describe('Its data processing agreement.'),
  trustCenter: httpsUrl.optional().describe('Its own trust center or security page.'),
  safeguards: z.array(sentences).min(1).optional().describe('What we arranged with it or found when we reviewed it.'),
};

const change = z.strictObject({
  announced: isoDate.optional().describe('The day customers heard of the change.'),
  effective: isoDate.describe('The day the change takes effect.'),
  summary: sentences.describe('What changes, in a sentence.'),
  set: z
    .strictObject({
      name: line.optional().describe('The company, by its new name.'),
      purpose: sentences.optional().describe('What it does for us from then on.'),
      ...details,
    })
    .describe('The fields that change, with their new values.'),
  emergency: sentences.optional().describe('Why the change came sooner than the promised notice.'),
  postponed: postponed.optional().describe('Later dates for the change; `effective` keeps the first one.'),
  calledOff: calledOff.optional().describe('The change was announced and will not happen.'),
  listedInError: listedInError.optional().describe('The change was listed by mistake and never took effect.'),
});

/** `subprocessors/<id>.yaml`: one entry of the register. It is never deleted; it ends. */
export const subprocessor = z.strictObject({
  name: line.describe('The company.'),
  purpose: sentences.optional().describe('What it does for us.'),
  ...details,
  announced: isoDate.optional().describe('The day customers heard of it; the objection period begins then.'),
  effective: isoDate.optional().describe('The day it begins; left out where it was there before the register.'),
  emergency: sentences.optional().describe('Why it began sooner than the promised notice.'),
  postponed: postponed.optional().describe('Later dates for the start; `effective` keeps the first one.'),
  calledOff: calledOff.optional().describe('It was announced and will not be used.'),
  listedInError: listedInError.optional().describe('It was listed by mistake and was never used.'),
  changes: z.array(change).min(1).optional().describe('What changed since, or will.'),
  ended: isoDate.optional().describe('The first day it no longer processes data.'),
  endAnnounced: isoDate.optional().describe('The day customers heard that it ends.'),
  endReason: sentences.optional().describe('Why it ended.'),
  endPostponed: postponed.optional().describe('Later dates for the end; `ended` keeps the first one.'),
  endCalledOff: calledOff.optional().describe('The end was announced and will not happen: its use goes on.'),
  replacedBy: recordId.optional().describe('The entry that took its place.'),
});

export type Subprocessor = z.infer<typeof subprocessor>;

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
