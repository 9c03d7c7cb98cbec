import { addDays, firstDay, lastDay, NEAR_DAYS } from '../../../model/calendar.ts';
import type { Finding } from '../../diagnostic.ts';
import { policy } from '../../examples.ts';
import { placeOfValue } from '../../read/yaml.ts';
import type { Rule } from '../../rule.ts';
import { recordsOf, type Site } from '../../site.ts';
import { openTargets } from '../../targets.ts';
import { checkedDocuments } from '../../versions.ts';
import { dayAhead, isComing, isNear } from './coming.ts';

const certificate = (expires: string) => ({
  'content/certifications/iso-27001.yaml': `standard: ISO/IEC 27001:2022\nkind: certification\nstatus: achieved\nexpires: ${expires}\n`,
});

function* certificates(site: Site): Generator<Finding> {
  for (const { data, yaml } of recordsOf(site, 'certifications')) {
    if (data.status !== 'achieved' || data.expires === undefined || !isNear(site, data.expires)) continue;
    yield {
      place: placeOfValue(yaml, ['expires']),
      message: `${data.standard} expires ${dayAhead(site, data.expires)}; readers will see it as expired after that.`,
      hint: 'Arrange its renewal, and write the new date when there is one.',
    };
  }
}

function* reports(site: Site): Generator<Finding> {
  for (const { data, yaml } of recordsOf(site, 'reports')) {
    if (data.expires === undefined || !isNear(site, data.expires)) continue;
    yield {
      place: placeOfValue(yaml, ['expires']),
      message: `"${data.title}" can be relied on for the last time ${dayAhead(site, data.expires)}.`,
      hint: 'Arrange the next one, and write its dates when there is one.',
    };
  }
}

/** What expires very soon is told in any case (D002). */
function* securityTxt(site: Site): Generator<Finding> {
  for (const { data, yaml } of recordsOf(site, 'security-txt')) {
    const day = data.expires.slice(0, 10);
    if (!isNear(site, day) || day <= addDays(site.asOf, NEAR_DAYS)) continue;
    yield {
      place: placeOfValue(yaml, ['expires']),
      message: `The security.txt expires ${dayAhead(site, day)}, and the site cannot be built after that.`,
      hint: 'Make sure that what it says is still right, write a date less than a year ahead, and run npm run security-txt -- --replace.',
    };
  }
}

/** A renewal takes longer than a day. */
export const expiryNear: Rule = {
  code: 'T012',
  name: 'expiry-near',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'No certificate, no report and no security.txt expires in the time asked about.',
  bad: certificate('2026-07-20'),
  good: certificate('2027-07-20'),
  dependsOnDay: true,
  looksAhead: true,
  *check(site) {
    yield* certificates(site);
    yield* reports(site);
    yield* securityTxt(site);
  },
};

/** Whoever reviews has to be asked before the day. */
export const reviewNear: Rule = {
  code: 'T013',
  name: 'review-near',
  severity: 'warning',
  draft: 'note',
  sentence: 'No review of a document in force falls due in the time asked about.',
  bad: policy('We protect data.', 'effective: 2025-07-15\nreviewEvery: 12 months\n'),
  good: policy('We protect data.', 'effective: 2025-07-15\nreviewEvery: 12 months\nreviewedOn: 2026-06-15\n'),
  dependsOnDay: true,
  looksAhead: true,
  *check(site) {
    for (const { record, version } of checkedDocuments(site).flatMap(({ versions }) => versions)) {
      const by = version.review && lastDay(version.review.by);
      if (by === undefined || !isNear(site, by)) continue;
      yield {
        place: placeOfValue(record.yaml, ['reviewEvery']),
        message: `The review is due ${dayAhead(site, by)}.`,
        hint: 'Review it: publish a new version, or add "reviewedOn" with the day where nothing had to change.',
      };
    }
  },
};

const planned = (date: string) => ({
  'content/certifications/soc-2.yaml': `standard: SOC 2 Type II\nkind: attestation\nstatus: in-progress\ntarget: { date: ${date} }\n`,
});

/** There is still time to reach it, or to say that it will be later. */
export const targetNear: Rule = {
  code: 'T016',
  name: 'target-near',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'No date aimed for comes in the time asked about.',
  bad: planned('2026-07-15'),
  good: planned('2026-Q4'),
  dependsOnDay: true,
  looksAhead: true,
  *check(site) {
    for (const { date, status, yaml } of openTargets(site)) {
      const day = lastDay(date);
      if (!isNear(site, day)) continue;
      const written = day === date ? '' : ` (${date})`;
      yield {
        place: placeOfValue(yaml, ['target', 'date']),
        message: `It is to be reached${written} ${dayAhead(site, day).replace('on ', 'by ')}; the status is still ${status}.`,
        hint: 'Change `status` when it is reached, else write a new date or what has to happen first (`condition`).',
      };
    }
  },
};

const rto = (from: string) => ({
  'content/commitments/rto.yaml': `title: Recovery time\nkind: within\ntowards: customers\nvalues:\n  - value: 8 hours\n  - { from: ${from}, value: 4 hours }\n`,
});

/** Every text that quotes the promise says another thing from that day on. */
export const valueNear: Rule = {
  code: 'T017',
  name: 'value-near',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'No new value of a commitment begins to hold in the time asked about.',
  bad: rto('2026-07-15'),
  good: rto('2026-01-15'),
  dependsOnDay: true,
  looksAhead: true,
  *check(site) {
    for (const { data, yaml } of recordsOf(site, 'commitments')) {
      for (const [index, { from }] of data.values.entries()) {
        if (from === undefined || !isComing(site, firstDay(from))) continue;
        yield {
          place: placeOfValue(yaml, ['values', index, 'from']),
          message: `A new value of "${data.title}" holds ${dayAhead(site, firstDay(from)).replace('on ', 'from ')}.`,
          hint: 'Be ready to keep it, and see to it that the site is built on that day.',
        };
      }
    }
  },
};
