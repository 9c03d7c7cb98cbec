import { addDays } from '../../model/calendar.ts';
import { NEAR_DAYS } from '../../model/review.ts';
import { dayAhead, isNear } from '../coming.ts';
import type { Finding } from '../diagnostic.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf, type Site } from '../site.ts';

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
