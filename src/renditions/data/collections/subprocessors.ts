import { z } from 'zod';
import { correctionsOf } from '../../../model/corrections.ts';
import type { RegisterChange, RegisterEntry, SubprocessorDetails } from '../../../model/register.ts';
import { cloudRegionById } from '../../../schemas/fields/cloud-region.ts';
import { isoDate, type IsoDate } from '../../../schemas/fields/iso-date.ts';
import type { Location } from '../../../schemas/location.ts';
import { subprocessor, transferMechanisms } from '../../../schemas/subprocessor.ts';
import { defineDataset, itemShape } from '../dataset.ts';
import { errataField, errataItem } from '../errata.ts';

const { emergency, ...shape } = subprocessor.omit({ changes: true, endAnnounced: true, endReason: true }).shape;

const change = z.strictObject({
  id: z.string().describe('Unique within the entry; it never changes.'),
  kind: z.enum(['added', 'changed', 'ended']).describe('What happens to the entry.'),
  state: z.enum(['upcoming', 'past']).describe('Whether it is still to take effect on that day.'),
  announced: isoDate.optional().describe('The day customers heard of it.'),
  effective: isoDate.describe('The day it takes effect.'),
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
    .enum(['announced', 'active', 'ended'])
    .describe('announced: not in use yet; active: in use; ended: no longer in use.'),
  ...shape,
  transferMechanism: z
    .array(z.enum(transferMechanisms))
    .optional()
    .describe('The grounds of transfers out of the EEA or the United Kingdom.'),
  changes: z.array(change).describe('Everything that has been announced by that day, oldest first.'),
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

function changeItem(
  { id, kind, announced, effective, objectionDeadline, emergency: reason, summary, fields }: RegisterChange,
  asOf: IsoDate,
): z.output<typeof change> {
  return {
    id,
    kind,
    state: effective > asOf ? 'upcoming' : 'past',
    announced,
    effective,
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
function entryItem({ id, href, state, details, record, changes }: RegisterEntry, asOf: IsoDate) {
  const end = changes.find(({ kind }) => kind === 'ended');
  return {
    id,
    path: href,
    state,
    ...published(details),
    name: details.name,
    replacedBy: end && details.replacedBy,
    announced: record.announced,
    effective: record.effective,
    ended: end?.effective,
    changes: changes.map((entry) => changeItem(entry, asOf)),
  };
}

export const subprocessors = defineDataset('subprocessors', item, (center, absolute) =>
  center.register.map((entry) => {
    const { id, path, ...rest } = entryItem(entry, center.asOf);
    return { id, url: absolute(path), ...rest, errata: errataItem(correctionsOf(center, 'subprocessors', id)) };
  }),
);
