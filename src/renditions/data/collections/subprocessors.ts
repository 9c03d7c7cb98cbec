import { z } from 'zod';
import { correctionsOf } from '../../../model/corrections.ts';
import type { Dropped, Postponement, RegisterChange, SubprocessorDetails } from '../../../model/register-change.ts';
import { stateIn } from '../../../model/register-history.ts';
import type { RegisterEntry } from '../../../model/register.ts';
import type { TrustCenter } from '../../../model/resolve.ts';
import { cloudRegionById } from '../../../schemas/fields/places.ts';
import { isoDate, type IsoDate } from '../../../schemas/fields/dates.ts';
import type { Location } from '../../../schemas/places.ts';
import { subprocessor, transferMechanisms } from '../../../schemas/subprocessor.ts';
import { defineDataset, itemShape } from '../dataset.ts';
import { errataField, errataItem } from '../document-file.ts';

const { emergency, postponed, calledOff, listedInError, ...shape } = subprocessor.omit({
  changes: true,
  endAnnounced: true,
  endReason: true,
  endPostponed: true,
  endCalledOff: true,
}).shape;

const revisions = {
  postponed: z
    .array(postponed.unwrap().element.extend({ from: isoDate.describe('The date that held before.') }))
    .optional()
    .describe('Each move to a later date, oldest first.'),
  calledOff: calledOff.describe('Present where it was called off before its date: it never took effect.'),
  listedInError: listedInError.describe('Present where it was listed by mistake: it never took effect.'),
};

const change = z.strictObject({
  id: z.string().describe('Unique within the entry; it never changes.'),
  kind: z.enum(['added', 'changed', 'ended']).describe('What happens to the entry.'),
  state: z
    .enum(['upcoming', 'past', 'called-off', 'listed-in-error'])
    .describe('Whether it is still to take effect on that day; called-off and listed-in-error: it never took effect.'),
  announced: isoDate.optional().describe('The day customers heard of it.'),
  effective: isoDate.describe('The day it takes effect; of one that never did, the day it was announced for.'),
  ...revisions,
  objectionDeadline: isoDate
    .optional()
    .describe('The last day customers may object, where an objection period was promised.'),
  emergency,
  summary: z.string().describe('What changes, in a sentence; empty where it is not stated.'),
  fields: z
    .array(
      z.strictObject({
        field: z.string().describe('The field of the entry that changes.'),
        before: z.json().optional().describe('Its value before; absent where it had none.'),
        after: z.json().optional().describe('Its value from then on.'),
      }),
    )
    .describe('The fields that change.'),
});

const item = z.strictObject({
  ...itemShape,
  state: z
    .enum(['announced', 'active', 'listed', 'ended', 'called-off', 'listed-in-error'])
    .describe(
      'announced: not in use yet; active: in use; listed: in a register that says no dates; ended: no longer in use; called-off and listed-in-error: never used.',
    ),
  ...shape,
  ...revisions,
  transferMechanism: z
    .array(z.enum(transferMechanisms))
    .optional()
    .describe('The grounds of transfers out of the EEA or the United Kingdom.'),
  changes: z.array(change).describe('Everything readers have heard of by that day, oldest first.'),
  errata: errataField,
});

/** A place with the country and city that its region tells. */
function completed({ country, region, city }: Location): Location {
  const known = region === undefined ? undefined : cloudRegionById(region);
  return { country: country ?? known?.country, region, city: city ?? known?.city };
}

/** Details as they are published: places in full, grounds always a list. */
function published({ locations, transferMechanism, ...details }: Partial<SubprocessorDetails>) {
  const grounds = typeof transferMechanism === 'string' ? [transferMechanism] : transferMechanism;
  return { ...details, locations: locations?.map(completed), transferMechanism: grounds };
}

/** A field before or after a change, as JSON has it: without what is not there. */
function fieldValue(field: keyof SubprocessorDetails, value: unknown): z.core.util.JSONType | undefined {
  if (value === undefined) return undefined;
  const shown = published({ [field]: value })[field];
  return JSON.parse(JSON.stringify(shown)) as z.core.util.JSONType;
}

/** New dates, and why it never took effect, as far as readers have heard. */
function revised(moves: readonly Postponement[], dropped: Dropped | undefined) {
  const told = dropped && { on: dropped.on, reason: dropped.reason };
  return {
    postponed: moves.length === 0 ? undefined : [...moves],
    calledOff: dropped?.how === 'called-off' ? told : undefined,
    listedInError: dropped?.how === 'listed-in-error' ? { on: dropped.on, reason: dropped.reason ?? '' } : undefined,
  };
}

function changeItem(
  { id, kind, announced, effective, objectionDeadline, emergency: reason, summary, fields, ...rest }: RegisterChange,
  asOf: IsoDate,
): z.output<typeof change> {
  return {
    id,
    kind,
    state: rest.dropped?.how ?? (effective > asOf ? 'upcoming' : 'past'),
    announced,
    effective,
    ...revised(rest.postponed, rest.dropped),
    objectionDeadline,
    emergency: reason,
    summary,
    fields: fields.map(({ field, before, after }) => ({
      field,
      before: fieldValue(field, before),
      after: fieldValue(field, after),
    })),
  };
}

/** Nothing is told that has not been announced: an end counts only once readers have heard of it. */
function entryItem(entry: RegisterEntry, { asOf, register }: Pick<TrustCenter, 'asOf' | 'register'>) {
  const { id, href, details, record, changes, begins, ends, dropped } = entry;
  const added = changes.find(({ kind }) => kind === 'added');
  return {
    id,
    path: href,
    state: stateIn(register)(entry),
    ...published(details),
    name: details.name,
    replacedBy: ends && details.replacedBy,
    announced: record.announced,
    effective: begins,
    ended: ends,
    ...revised(added?.postponed ?? [], dropped),
    changes: changes.map((one) => changeItem(one, asOf)),
  };
}

export const subprocessors = defineDataset('subprocessors', item, (center, absolute) =>
  center.register.map((entry) => {
    const { id, path, ...rest } = entryItem(entry, center);
    return { id, url: absolute(path), ...rest, errata: errataItem(correctionsOf(center, 'subprocessors', id)) };
  }),
);
