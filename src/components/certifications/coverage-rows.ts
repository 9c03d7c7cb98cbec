import { certificationWords, roadLegend } from '#words/certifications';
import { controlsText, frameworkTitle } from '#words/frameworks';
import { countedControls } from '../../frameworks/registry.ts';
import { addDays, addMonths, firstDay, lastDay } from '../../model/calendar.ts';
import { isCertified, type ResolvedCertification } from '../../model/certifications.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { IsoDate, PartialDate } from '../../schemas/fields/dates.ts';
import { href } from '../../site/href.ts';
import {
  type TimeLegend,
  type TimelineProps,
  type TimeMark,
  timeScale,
  type TimeScale,
  type TimeTone,
} from '../updates/timeline.ts';

/**
 * A bar for each framework: how many of its requirements are answered to by what is in place, in progress and planned.
 * What is answered to as a whole stands beside the count.
 */
export function coverageRows(crosswalks: readonly Crosswalk[]) {
  return crosswalks.map(({ framework, href: page, counts, wholes }) => {
    const total = countedControls(framework).length;
    const whole = wholes.filter(({ coverage }) => coverage === 'in-place');
    const parts = [
      { share: counts['in-place'] / total, tone: 'full' as const },
      { share: counts['in-progress'] / total, tone: 'partial' as const },
      { share: counts.planned / total, tone: 'open' as const },
    ];
    return {
      label: frameworkTitle(framework),
      href: href(page),
      ...controlsText.coverage(
        counts,
        total,
        whole.map(({ control }) => control.id),
      ),
      parts: parts.filter(({ share }) => share > 0),
    };
  });
}

/** What is left free at both ends of a period, so that its mark does not touch the line of the next year. */
const MARGIN = 0.004;

/** Work that ends sooner than this draws its target only: a bar as narrow as a stroke would look like a slip of the pen. */
const SHORTEST = 0.02;

/** The days a certification spans on the road: from valid or begun, to its end or the first day of its target. */
function span({ data, state }: ResolvedCertification): { from: IsoDate | undefined; to: IsoDate | undefined } {
  if (state === 'achieved' || state === 'expired') {
    const from = data.validFrom === undefined ? undefined : firstDay(data.validFrom);
    return { from, to: data.expires };
  }
  const from = data.started === undefined ? undefined : firstDay(data.started);
  return { from, to: data.target?.date === undefined ? undefined : firstDay(data.target.date) };
}

/** A point for a day; for a month, quarter or year the time within which it is to be reached. */
function aim(date: PartialDate, isMissed: boolean, scale: TimeScale): TimeMark {
  const [first, last] = [firstDay(date), lastDay(date)];
  if (first === last) return { at: scale.at(first), tone: isMissed ? 'alert' : 'open' };
  const [from, to] = [scale.at(first) + MARGIN, scale.at(addDays(last, 1)) - MARGIN];
  return { from, to: Math.max(from, to), tone: isMissed ? 'alert' : 'aim' };
}

const heldTone = ({ state, data }: ResolvedCertification): TimeTone =>
  state === 'expired' ? 'alert' : isCertified(data.kind) ? 'solid' : 'own';

function marksOf(certification: ResolvedCertification, scale: TimeScale): TimeMark[] {
  const { state, targetMissed, data } = certification;
  const { from, to } = span(certification);
  const isHeld = state === 'achieved' || state === 'expired';
  const tone = isHeld ? heldTone(certification) : 'open';
  const target = isHeld || data.target?.date === undefined ? [] : [aim(data.target.date, targetMissed, scale)];
  if (!isHeld && (state !== 'in-progress' || from === undefined)) return target;
  if (from === undefined) return to === undefined ? [] : [{ at: scale.at(to), tone }];
  if (!isHeld && to !== undefined && scale.at(to) - scale.at(from) < SHORTEST) return target;
  if (to === undefined) return [{ from: scale.at(from), to: 1, tone, lasts: true }, ...target];
  return [{ from: scale.at(from), to: scale.at(to), tone }, ...target];
}

/** What each kind of mark that is drawn stands for, a line each. */
function legendOf(marks: readonly TimeMark[]): TimeLegend[] {
  const drawn = new Set(marks.map((mark) => ('at' in mark ? `point-${mark.tone}` : `bar-${mark.tone}`)));
  return Object.entries(roadLegend).flatMap(([key, words]) => {
    const [shape, tone] = key.split('-') as [TimeLegend['shape'], TimeTone];
    return drawn.has(key) ? [{ shape, tone, words }] : [];
  });
}

/** "In progress. Target: Q2 2027", or the status alone where no date is stated. */
function noteOf({ data, state }: ResolvedCertification): string {
  return certificationWords(data, state).join('. ');
}

/**
 * The road of our own certifications, from what is held to what is aimed for: half a year and more around the days they
 * name.
 *
 * @returns `undefined` where no certification names a day
 */
export function certificationRoad(
  certifications: readonly ResolvedCertification[],
  asOf: IsoDate,
): TimelineProps | undefined {
  const own = certifications.filter(({ data }) => data.inheritedFrom === undefined);
  const targets = own.map(({ data, state }) => (state === 'achieved' ? undefined : data.target?.date));
  const days = [
    ...own.flatMap((entry) => Object.values(span(entry))),
    ...targets.map((date) => date && lastDay(date)),
  ].filter((day) => day !== undefined);
  if (days.length === 0) return undefined;
  const sorted = [...days, asOf].sort();
  const start = [sorted[0] ?? asOf, addMonths(asOf, -24)].sort().at(-1) ?? asOf;
  const scale = timeScale(addMonths(start, -2), addDays(addMonths(sorted.at(-1) ?? asOf, 3), 1));
  const rows = own.map((certification) => ({
    label: certification.data.standard,
    href: href(certification.href),
    note: noteOf(certification),
    marks: marksOf(certification, scale),
  }));
  const marks = rows.flatMap((row) => row.marks);
  return { ticks: scale.ticks, today: scale.at(asOf), rows, legend: legendOf(marks) };
}
