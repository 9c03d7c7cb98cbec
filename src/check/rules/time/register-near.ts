import { addDuration } from '../../../model/calendar.ts';
import { droppedBy, noticeOn, planOn } from '../../../model/register-life.ts';
import type { IsoDate } from '../../../schemas/fields/dates.ts';
import type { Subprocessor } from '../../../schemas/subprocessor.ts';
import type { Finding } from '../../diagnostic.ts';
import { placeOfFile } from '../../read/text.ts';
import { type Path, placeOfValue } from '../../read/yaml.ts';
import type { Rule } from '../../rule.ts';
import { recordsOf, type Site, type ValidRecord } from '../../site.ts';
import { dayAhead, isComing, isNear } from './coming.ts';

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

interface Plan extends Pick<Subprocessor, 'announced' | 'effective' | 'postponed' | 'calledOff' | 'listedInError'> {
  readonly what: string;
  readonly path: Path;
  readonly objectable?: string;
  /** What the fields of its days are called in the file. */
  readonly names?: readonly [announced: string, effective: string, postponed: string];
}

/** A plan as it is known on a day; none where it was called off or listed in error. */
function stepOn(asOf: IsoDate, plan: Plan): Step | undefined {
  const { what, announced, effective: first, path, objectable, names } = plan;
  const known = first === undefined ? undefined : planOn({ ...plan, effective: first }, asOf);
  if (known?.dropped) return undefined;
  const [announcedName, effectiveName, postponedName] = names ?? ['announced', 'effective', 'postponed'];
  const moves = known?.postponed.length ?? 0;
  return {
    what,
    announced,
    effective: known?.effective,
    announcedAt: [...path, announcedName],
    effectiveAt: moves === 0 ? [...path, effectiveName] : [...path, postponedName, moves - 1, 'to'],
    ...(objectable !== undefined && { objectable }),
  };
}

function stepsOf({ data }: ValidRecord<'subprocessors'>, asOf: IsoDate): Step[] {
  if (droppedBy(data, asOf)) return [];
  const changes = (data.changes ?? []).map((change, index) => ({
    what: 'This change',
    ...change,
    path: ['changes', index],
    objectable: 'this change',
  }));
  const { name, ended, endAnnounced, endPostponed, endCalledOff } = data;
  const quotedName = `"${name}"`;
  const end = { announced: endAnnounced, effective: ended, postponed: endPostponed, calledOff: endCalledOff };
  return [
    stepOn(asOf, { what: quotedName, ...data, path: [], objectable: quotedName }),
    ...changes.map((change) => stepOn(asOf, change)),
    stepOn(asOf, {
      what: `The end of ${quotedName}`,
      ...end,
      path: [],
      names: ['endAnnounced', 'ended', 'endPostponed'],
    }),
  ].filter((step) => step !== undefined);
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
  draft: 'elsewhere',
  sentence: 'Nothing in the register of subprocessors changes, and no time to object ends, in the time asked about.',
  bad: entry('2026-07-15'),
  good: entry('2026-06-15'),
  dependsOnDay: true,
  looksAhead: true,
  *check(site) {
    for (const record of recordsOf(site, 'subprocessors')) {
      for (const step of stepsOf(record, site.asOf)) yield* judge(site, record, step);
    }
    yield* notices(site);
  },
};

const update = (day: string) => ({
  [`content/updates/${day}-move.mdx`]: '---\ntitle: We move\nkind: news\n---\n\nOur office moves.\n',
});

const HINT = 'See to it that the site is built on that day; readers do not see it before.';

/** What is dated ahead is held back until its day, and stays back where nobody builds the site. */
export const noticeNear: Rule = {
  code: 'T018',
  name: 'notice-near',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'No update, no advisory and no maintenance begins to be in the time asked about.',
  bad: update('2026-07-15'),
  good: update('2026-06-15'),
  dependsOnDay: true,
  looksAhead: true,
  *check(site) {
    for (const { id, data, file, yaml } of recordsOf(site, 'updates')) {
      const day = id.slice(0, 10);
      const begins = data.kind === 'maintenance' ? data.starts?.slice(0, 10) : undefined;
      if (isComing(site, day)) {
        yield { place: placeOfFile(file), message: `"${data.title}" is published ${dayAhead(site, day)}.`, hint: HINT };
      } else if (begins !== undefined && isComing(site, begins)) {
        yield {
          place: placeOfValue(yaml, ['starts']),
          message: `"${data.title}" begins ${dayAhead(site, begins)}.`,
          hint: 'Prepare it, or write the new time.',
        };
      }
    }
    for (const { data, yaml } of recordsOf(site, 'advisories')) {
      if (!isComing(site, data.published)) continue;
      const place = placeOfValue(yaml, ['published']);
      yield { place, message: `"${data.title}" is published ${dayAhead(site, data.published)}.`, hint: HINT };
    }
  },
};
