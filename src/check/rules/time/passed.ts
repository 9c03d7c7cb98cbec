import { firstDay, lastDay } from '../../../model/calendar.ts';
import { policy } from '../../examples.ts';
import { placeOfValue } from '../../read/yaml.ts';
import type { Rule } from '../../rule.ts';
import { recordsOf } from '../../site.ts';
import { openTargets } from '../../targets.ts';
import { checkedDocuments } from '../../versions.ts';
import { presentDay } from '../releases/released.ts';

/** The page says so too; better the author hears it first. */
export const reviewOverdue: Rule = {
  code: 'T005',
  name: 'review-overdue',
  severity: 'warning',
  draft: 'note',
  sentence: 'Every document in force was reviewed within the time it promises.',
  bad: policy('We protect data.', 'effective: 2025-01-01\nreviewEvery: 12 months\n'),
  good: policy('We protect data.', 'effective: 2025-01-01\nreviewEvery: 12 months\nreviewedOn: 2026-01-01\n'),
  dependsOnDay: true,
  *check(site) {
    for (const { record, version } of checkedDocuments(site).flatMap(({ versions }) => versions)) {
      if (version.review?.state !== 'overdue') continue;
      yield {
        place: placeOfValue(record.yaml, ['reviewEvery']),
        message: `The review was due by ${version.review.by}.`,
        hint: 'Review it: publish a new version, or add "reviewedOn" with the day where nothing had to change.',
      };
    }
  },
};

const certificate = (expires: string) => ({
  'content/certifications/iso-27001.yaml': `standard: ISO/IEC 27001:2022\nkind: certification\nstatus: achieved\nexpires: ${expires}\n`,
});

/** It is shown as expired; whoever wrote "achieved" should know. */
export const certificateExpired: Rule = {
  code: 'T006',
  name: 'certificate-expired',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'No certificate that is stated as achieved has expired.',
  bad: certificate('2026-05-31'),
  good: certificate('2027-05-31'),
  dependsOnDay: true,
  *check(site) {
    for (const { data, yaml } of recordsOf(site, 'certifications')) {
      if (data.status !== 'achieved' || data.expires === undefined || data.expires >= site.asOf) continue;
      yield {
        place: placeOfValue(yaml, ['expires']),
        message: `${data.standard} is stated as achieved, and expired on ${data.expires}; readers see it as expired.`,
        hint: 'Write the dates of the new certificate, or change `status`.',
      };
    }
  },
};

const report = (expires: string) => ({
  'content/reports/penetration-test.yaml': `title: Penetration test\nkind: penetration-test\naccess: [nda]\nexpires: ${expires}\n`,
});

/** Readers who ask for it get paper that nobody can rely on any more. */
export const reportExpired: Rule = {
  code: 'T007',
  name: 'report-expired',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'No report that is offered is past the day it can be relied on.',
  bad: report('2026-05-31'),
  good: report('2027-05-31'),
  dependsOnDay: true,
  *check(site) {
    for (const { data, yaml } of recordsOf(site, 'reports')) {
      if (data.expires === undefined || data.expires >= site.asOf) continue;
      yield {
        place: placeOfValue(yaml, ['expires']),
        message: `"${data.title}" could be relied on until ${data.expires}.`,
        hint: 'Write the dates of the new report, or delete the file.',
      };
    }
  },
};

const planned = (date: string) => ({
  'content/certifications/soc-2.yaml': `standard: SOC 2 Type II\nkind: attestation\nstatus: in-progress\ntarget: { date: ${date} }\n`,
});

/** A promise for a day that has gone by is read as a promise broken. */
export const targetPassed: Rule = {
  code: 'T008',
  name: 'target-passed',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'No date aimed for has passed without being reached.',
  bad: planned('2026-Q1'),
  good: planned('2026-Q4'),
  dependsOnDay: true,
  *check(site) {
    for (const { date, status, yaml } of openTargets(site)) {
      if (lastDay(date) >= site.asOf) continue;
      yield {
        place: placeOfValue(yaml, ['target', 'date']),
        message: `The date aimed for, ${date}, has passed, and the status is still ${status}.`,
        hint: 'Change `status` where it was reached, else write a new date or what has to happen first (`condition`).',
      };
    }
  },
};

const iso27001 = (fields: string) => ({
  'content/certifications/iso-27001.yaml': `standard: ISO/IEC 27001:2022\nkind: certification\n${fields}`,
});

/** What begins later is not held today, and readers are shown that it is not. */
export const certificateNotYet: Rule = {
  code: 'T019',
  name: 'certificate-not-yet',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'A certification that is achieved is valid already.',
  bad: iso27001('status: achieved\nvalidFrom: 2026-09-01\n'),
  good: iso27001('status: in-progress\ntarget: { date: 2026-09-01 }\n'),
  dependsOnDay: true,
  *check(site) {
    const day = presentDay(site);
    for (const { data, yaml } of recordsOf(site, 'certifications')) {
      const { status, validFrom, expires } = data;
      if (status !== 'achieved' || validFrom === undefined || firstDay(validFrom) <= day) continue;
      // Dates in the wrong order have a rule of their own.
      if (expires !== undefined && expires < firstDay(validFrom)) continue;
      yield {
        place: placeOfValue(yaml, ['validFrom']),
        message: `The status is achieved, and it is valid only from ${validFrom}: readers are shown that it is in progress.`,
        hint: `Correct the date. Where it is not held yet, write "status: in-progress" and "target: { date: ${validFrom} }" until it is.`,
      };
    }
  },
};
