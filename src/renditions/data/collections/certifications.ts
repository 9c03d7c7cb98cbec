import { z } from 'zod';
import { certification, type Certification } from '../../../schemas/certification.ts';
import { defineDataset, itemShape } from '../dataset.ts';

const { status, url, ...shape } = certification.shape;

const item = z.strictObject({
  ...itemShape,
  ...shape,
  confirmedAt: url,
  state: z
    .enum([...status.unwrap().options, 'targeted', 'expired'])
    .describe(
      'What it is on that day. One that is valid only from a later day is in progress; targeted: no more than a target is stated.',
    ),
  targetMissed: z.boolean().describe('Whether the date aimed for has passed and it is not held.'),
});

/** What is stated of it, less its status: the state on the day tells that. */
function stated(data: Certification) {
  const { standard, framework, kind, standing, inheritedFrom, issuer, scope, certificate, validFrom, expires } = data;
  const { auditPeriod, target, started, report, note, url: confirmedAt } = data;
  return {
    standard,
    framework,
    kind,
    standing,
    inheritedFrom,
    issuer,
    scope,
    certificate,
    validFrom,
    expires,
    auditPeriod,
    target,
    started,
    report,
    note,
    confirmedAt,
  };
}

export const certifications = defineDataset('certifications', item, (center, absolute) =>
  center.certifications.map(({ id, href, data, state, targetMissed }) => ({
    id,
    url: absolute(href),
    ...stated(data),
    state,
    targetMissed,
  })),
);
