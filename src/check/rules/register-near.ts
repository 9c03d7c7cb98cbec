import { addDuration } from '../../model/calendar.ts';
import { noticeOn } from '../../model/register.ts';
import { dayAhead, isComing, isNear } from '../coming.ts';
import type { Finding } from '../diagnostic.ts';
import { placeOfValue, type Path } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf, type Site, type ValidRecord } from '../site.ts';

const entry = (effective: string) => ({
  'content/subprocessors/example-mail.yaml': `name: Example Mail\nannounced: 2026-05-01\neffective: ${effective}\n`,
});

const BUILD = 'See to it that the site is built on that day; until then it shows what holds today.';

/** One step in the life of an entry, with what it is in words and the fields its days stand in. */
interface Step {
  readonly what: string;
  readonly announced?: string | undefined;
  readonly effective?: string | undefined;
  readonly announcedAt: Path;
  readonly effectiveAt: Path;
  /** What customers may object to; absent of what ends. */
  readonly objectable?: string;
}

function stepsOf({ data }: ValidRecord<'subprocessors'>): Step[] {
  const changes = (data.changes ?? []).map(({ announced, effective }, index) => ({
    what: 'This change',
    announced,
    effective,
    announcedAt: ['changes', index, 'announced'],
    effectiveAt: ['changes', index, 'effective'],
    objectable: 'this change',
  }));
  const { name, announced, effective, endAnnounced, ended } = data;
  const quotedName = `"${name}"`;
  const begin = { what: quotedName, announced, effective, announcedAt: ['announced'], effectiveAt: ['effective'] };
  const end = { announced: endAnnounced, effective: ended, announcedAt: ['endAnnounced'], effectiveAt: ['ended'] };
  return [{ ...begin, objectable: quotedName }, ...changes, { what: `The end of ${quotedName}`, ...end }];
}

function* judge(site: Site, record: ValidRecord<'subprocessors'>, step: Step): Generator<Finding> {
  const { what, announced, effective, announcedAt, effectiveAt, objectable } = step;
  if (announced !== undefined && isComing(site, announced)) {
    const message = `${what} is announced ${dayAhead(site, announced)}.`;
    yield { place: placeOfValue(record.yaml, announcedAt), message, hint: BUILD };
  }
  if (effective !== undefined && isComing(site, effective)) {
    const message = `${what} takes effect ${dayAhead(site, effective)}.`;
    yield { place: placeOfValue(record.yaml, effectiveAt), message, hint: BUILD };
  }
  if (objectable === undefined || announced === undefined || announced > site.asOf) return;
  const { objection } = noticeOn(site.content?.organization.subprocessorNotice, announced);
  const deadline = objection && addDuration(announced, objection);
  if (deadline === undefined || !isNear(site, deadline)) return;
  yield {
    place: placeOfValue(record.yaml, announcedAt),
    message: `The time to object to ${objectable} ends ${dayAhead(site, deadline)}.`,
    hint: 'Look for objections that have not been answered.',
  };
}

function* notices(site: Site): Generator<Finding> {
  for (const { data, yaml } of recordsOf(site, 'organization')) {
    for (const [index, { from }] of (data.subprocessorNotice ?? []).entries()) {
      if (from === undefined || !isComing(site, from)) continue;
      const message = `Other periods of notice and objection hold ${dayAhead(site, from).replace('on ', 'from ')}.`;
      yield { place: placeOfValue(yaml, ['subprocessorNotice', index, 'from']), message, hint: BUILD };
    }
  }
}

/** Customers are told of a day, and hold the company to it. */
export const registerNear: Rule = {
  code: 'T015',
  name: 'register-near',
  severity: 'warning',
  sentence: 'Nothing in the register of subprocessors changes, and no time to object ends, in the time asked about.',
  bad: entry('2026-07-15'),
  good: entry('2026-06-15'),
  dependsOnDay: true,
  looksAhead: true,
  *check(site) {
    for (const record of recordsOf(site, 'subprocessors')) {
      for (const step of stepsOf(record)) yield* judge(site, record, step);
    }
    yield* notices(site);
  },
};
