import { z } from 'zod';
import { groupOf, type ResolvedCertification } from '../../../model/certifications.ts';
import { certification, type Certification } from '../../../schemas/certification.ts';
import { defineDataset, itemShape } from '../dataset.ts';

const { status, url, ...shape } = certification.shape;

const item = z.strictObject({
  ...itemShape,
  ...shape,
  confirmedAt: url,
  state: z
    .enum([...status.unwrap().options, 'declared', 'partnership', 'registration', 'inherited', 'targeted', 'expired'])
    .describe(
      'What it is on that day. achieved: certified or attested by others; declared: stated without a certificate; partnership and registration: listed by others; inherited: held by a provider. One that is valid only from a later day is in progress; targeted: no more than a target is stated.',
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

/** What nobody has certified, or a provider holds, is not said to be achieved: programs would take it for a certificate. */
function stateOf(certification: ResolvedCertification): z.output<typeof item>['state'] {
  if (certification.state !== 'achieved') return certification.state;
  const group = groupOf(certification);
  return group === 'coming' ? certification.state : group;
}

export const certifications = defineDataset('certifications', item, (center, absolute) =>
  center.certifications.map((certification) => ({
    id: certification.id,
    url: absolute(certification.href),
    ...stated(certification.data),
    state: stateOf(certification),
    targetMissed: certification.targetMissed,
  })),
);
