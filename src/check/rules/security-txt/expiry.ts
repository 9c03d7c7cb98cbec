import { addDays, addMonths, NEAR_DAYS } from '../../../model/calendar.ts';
import { published, SECURITY_TXT, SECURITY_TXT_YAML } from '../../examples.ts';
import { placeOfValue } from '../../read/yaml.ts';
import type { Rule } from '../../rule.ts';
import { recordsOf } from '../../site.ts';

/** A stale file tells researchers that nobody is listening (RFC 9116 section 2.5.5). */
export const securityTxtExpired: Rule = {
  code: 'D001',
  name: 'security-txt-expired',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'security.txt has not expired on the day the site is shown as of.',
  bad: {
    'content/security-txt.yaml': SECURITY_TXT_YAML.replace('2027-03-31', '2026-03-31'),
    ...published(SECURITY_TXT.replace('2027-03-31', '2026-03-31')),
  },
  good: { 'content/security-txt.yaml': SECURITY_TXT_YAML, ...published(SECURITY_TXT) },
  dependsOnDay: true,
  *check(site) {
    for (const { data, yaml } of recordsOf(site, 'security-txt')) {
      if (Date.parse(data.expires) > Date.parse(`${site.asOf}T00:00:00Z`)) continue;
      yield {
        place: placeOfValue(yaml, ['expires']),
        message: `The security.txt expired on ${data.expires.slice(0, 10)}; researchers are told not to use it any more.`,
        hint: 'Make sure that what it says is still right, write a date less than a year ahead, and run npm run security-txt -- --replace.',
      };
    }
  },
};

/** An expired file stops the build, so it is said before. */
export const securityTxtExpiresSoon: Rule = {
  code: 'D002',
  name: 'security-txt-expires-soon',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: `security.txt is valid for more than ${NEAR_DAYS} days.`,
  bad: {
    'content/security-txt.yaml': SECURITY_TXT_YAML.replace('2027-03-31', '2026-07-15'),
    ...published(SECURITY_TXT.replace('2027-03-31', '2026-07-15')),
  },
  good: { 'content/security-txt.yaml': SECURITY_TXT_YAML, ...published(SECURITY_TXT) },
  dependsOnDay: true,
  *check(site) {
    const today = Date.parse(`${site.asOf}T00:00:00Z`);
    const near = Date.parse(`${addDays(site.asOf, NEAR_DAYS)}T00:00:00Z`);
    for (const { data, yaml } of recordsOf(site, 'security-txt')) {
      const expires = Date.parse(data.expires);
      if (expires <= today || expires > near) continue;
      yield {
        place: placeOfValue(yaml, ['expires']),
        message: `The security.txt expires on ${data.expires.slice(0, 10)}, and the site cannot be built after that.`,
        hint: 'Make sure that what it says is still right, write a date less than a year ahead, and run npm run security-txt -- --replace.',
      };
    }
  },
};

/** RFC 9116 section 2.5.5 recommends less than a year, so that stale files are found out. */
export const securityTxtExpiresLate: Rule = {
  code: 'D003',
  name: 'security-txt-expires-late',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'security.txt is valid for less than a year, as RFC 9116 recommends.',
  bad: {
    'content/security-txt.yaml': SECURITY_TXT_YAML.replace('2027-03-31', '2029-03-31'),
    ...published(SECURITY_TXT.replace('2027-03-31', '2029-03-31')),
  },
  good: { 'content/security-txt.yaml': SECURITY_TXT_YAML, ...published(SECURITY_TXT) },
  dependsOnDay: true,
  *check(site) {
    const latest = addMonths(site.asOf, 12);
    for (const { data, yaml } of recordsOf(site, 'security-txt')) {
      if (Date.parse(data.expires) <= Date.parse(`${latest}T23:59:59Z`)) continue;
      yield {
        place: placeOfValue(yaml, ['expires']),
        message: `The security.txt expires on ${data.expires.slice(0, 10)}, more than a year ahead.`,
        hint: `Write a date up to ${latest}, so that nobody relies on it for longer than you look after it.`,
      };
    }
  },
};
