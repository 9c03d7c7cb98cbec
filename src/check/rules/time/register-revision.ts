import { planOn } from '../../../model/register-life.ts';
import type { IsoDate } from '../../../schemas/fields/dates.ts';
import type { Subprocessor } from '../../../schemas/subprocessor.ts';
import type { Finding } from '../../diagnostic.ts';
import { placeOfKey, placeOfValue, type Path } from '../../read/yaml.ts';
import { presentDay } from '../releases/released.ts';
import type { Rule } from '../../rule.ts';
import { recordsOf, type Site, type ValidRecord } from '../../site.ts';

type Entry = ValidRecord<'subprocessors'>;
type Fields = 'announced' | 'effective' | 'postponed' | 'calledOff' | 'listedInError';

/** Something that was announced, with the names its fields have in the file. */
interface Plan extends Pick<Subprocessor, Fields> {
  readonly what: 'start' | 'change' | 'end';
  readonly path: Path;
  readonly names: Readonly<Record<Fields, string>>;
}

const OWN_NAMES = {
  announced: 'announced',
  effective: 'effective',
  postponed: 'postponed',
  calledOff: 'calledOff',
  listedInError: 'listedInError',
} as const;
const END_NAMES = {
  ...OWN_NAMES,
  announced: 'endAnnounced',
  effective: 'ended',
  postponed: 'endPostponed',
  calledOff: 'endCalledOff',
} as const;

function plansOf({ data }: Entry): Plan[] {
  const { endAnnounced, ended, endPostponed, endCalledOff } = data;
  const changes = (data.changes ?? []).map((change, index): Plan => ({
    ...change,
    what: 'change',
    path: ['changes', index],
    names: OWN_NAMES,
  }));
  const end = { announced: endAnnounced, effective: ended, postponed: endPostponed, calledOff: endCalledOff };
  return [
    { ...data, what: 'start', path: [], names: OWN_NAMES },
    ...changes,
    { ...end, what: 'end', path: [], names: END_NAMES },
  ];
}

const AFTERWARDS = {
  start: 'If it was never used, write "listedInError:" instead, with the day of the correction and the reason.',
  change: 'If it never took effect, write "listedInError:" instead, with the day of the correction and the reason.',
  end: 'If it did not end, correct the file with an erratum: npm run release -- --erratum.',
} as const;

const ANEW = {
  start: 'Write a new file with a new id for the new start.',
  change: 'Add a new entry under "changes:".',
  end: '',
} as const;

/** A date that has to lie between the announcement and the day planned. */
function* heardInTime({ yaml }: Entry, plan: Plan, path: Path, on: IsoDate, planned: IsoDate): Generator<Finding> {
  const place = placeOfValue(yaml, path);
  const { announced = on, what, names } = plan;
  if (on < announced) {
    const message = `\`on\` (${on}) is before \`${names.announced}\` (${announced}).`;
    yield { place, message, hint: 'Correct one of the two dates.' };
  }
  if (on > planned) {
    const message = `\`on\` (${on}) is after the day planned (${planned}): by then readers were told that the ${what} had taken effect.`;
    yield { place, message, hint: `Write ${planned} or an earlier day. ${AFTERWARDS[what]}` };
  }
}

function* judgePostponed(entry: Entry, plan: Plan, effective: IsoDate): Generator<Finding> {
  const { postponed = [], calledOff, what, path, names } = plan;
  for (const [index, { on, to }] of postponed.entries()) {
    const at = [...path, names.postponed, index];
    const planned = postponed[index - 1]?.to ?? effective;
    if (calledOff !== undefined && on > calledOff.on) {
      if (what !== 'end') {
        const message = `The ${what} was called off on ${calledOff.on} and cannot be postponed on ${on}.`;
        yield { place: placeOfValue(entry.yaml, [...at, 'on']), message, hint: ANEW[what] };
      }
      continue;
    }
    yield* heardInTime(entry, plan, [...at, 'on'], on, planned);
    if (to > planned) continue;
    yield {
      place: placeOfValue(entry.yaml, [...at, 'to']),
      message: `\`to\` (${to}) is not later than the date before it (${planned}).`,
      hint: 'Write a later date. An earlier start needs new notice: call this one off and announce it anew.',
    };
  }
}

function* judgeError(site: Site, { yaml }: Entry, plan: Plan): Generator<Finding> {
  const { listedInError, calledOff, announced, effective, path, names } = plan;
  if (listedInError === undefined) return;
  const { on } = listedInError;
  const heard = announced ?? effective ?? on;
  const place = placeOfValue(yaml, [...path, names.listedInError, 'on']);
  if (on < heard) {
    yield { place, message: `\`on\` (${on}) is before readers heard of it (${heard}).`, hint: 'Correct the date.' };
  }
  if (on > presentDay(site)) {
    const message = `\`listedInError\` tells of a correction that was made, and ${on} is still to come.`;
    yield { place, message, hint: 'Write the day on which you correct it.' };
  }
  if (calledOff === undefined) return;
  yield {
    place: placeOfKey(yaml, [...path, names.calledOff]),
    message: '`calledOff` and `listedInError` exclude each other.',
    hint: 'Keep "calledOff:" if it was planned and given up, "listedInError:" if it was never true.',
  };
}

function* judge(site: Site, entry: Entry, plan: Plan): Generator<Finding> {
  const { what, announced, effective, postponed, calledOff, path, names } = plan;
  yield* judgeError(site, entry, plan);
  const [field] = [postponed && names.postponed, calledOff && names.calledOff].filter((name) => name !== undefined);
  if (field === undefined) return;
  if (announced === undefined || effective === undefined) {
    const missing = announced === undefined ? names.announced : names.effective;
    yield {
      place: placeOfKey(entry.yaml, [...path, field]),
      message: `\`${field}\` takes back what was announced, and \`${missing}\` is missing.`,
      hint: `Add "${missing}:" with the day that readers were told. A ${what} that nobody has heard of can be changed or deleted.`,
    };
    return;
  }
  yield* judgePostponed(entry, plan, effective);
  if (calledOff === undefined) return;
  const { on } = calledOff;
  const planned = planOn({ effective, postponed }, on).effective;
  yield* heardInTime(entry, plan, [...path, names.calledOff, 'on'], on, planned);
}

/** What never began cannot end, and what ends on the day it begins never began. */
function* judgeUse({ data, yaml }: Entry): Generator<Finding> {
  const { calledOff, listedInError, effective, ended, postponed } = data;
  if (ended === undefined) return;
  const place = placeOfKey(yaml, ['ended']);
  const field = calledOff ? 'calledOff' : listedInError ? 'listedInError' : undefined;
  if (field !== undefined) {
    const message = `\`ended\` says that it was used, and \`${field}\` that it never was.`;
    yield { place, message, hint: 'Delete the fields of the end, or the other one.' };
  } else if (
    effective !== undefined &&
    effective <= ended &&
    planOn({ effective, postponed }, ended).effective >= ended
  ) {
    yield {
      place,
      message: `It ends on ${ended}, before or on the day it begins (${planOn({ effective, postponed }, ended).effective}): it was never used.`,
      hint: 'Write "calledOff:" with "on:" and "reason:" instead of the end.',
    };
  }
}

const mail = (fields: string) => ({
  'content/subprocessors/example-mail.yaml': `name: Example Mail\nannounced: 2026-05-01\neffective: 2026-06-15\n${fields}`,
});

/** Readers acted on what they were told: it stays visible, and what never happened is not shown as done. */
export const registerRevision: Rule = {
  code: 'T022',
  name: 'register-revision',
  severity: 'error',
  draft: 'elsewhere',
  sentence:
    'What is postponed or called off was announced and is taken back before its day; what was never used does not end.',
  bad: mail('calledOff: { on: 2026-06-20 }\n'),
  good: mail('calledOff: { on: 2026-06-10 }\n'),
  dependsOnDay: true,
  *check(site) {
    for (const entry of recordsOf(site, 'subprocessors')) {
      for (const plan of plansOf(entry)) yield* judge(site, entry, plan);
      yield* judgeUse(entry);
    }
  },
};
