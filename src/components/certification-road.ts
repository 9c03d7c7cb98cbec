import { href } from '../layouts/address.ts';
import { addDays, addMonths, firstDay, lastDay } from '../model/calendar.ts';
import type { ResolvedCertification } from '../model/certifications.ts';
import type { IsoDate } from '../schemas/fields/iso-date.ts';
import { certificationDate, certificationStatus } from '../ui-text/certifications.ts';
import { timeScale, type TimeScale } from './time-scale.ts';
import type { TimelineProps, TimeMark } from './timeline.ts';

/** The days a certification spans on the road: from valid or begun, to its end or its target. */
function span(
  { data, state }: ResolvedCertification,
  asOf: IsoDate,
): { from: IsoDate | undefined; to: IsoDate | undefined } {
  if (state === 'achieved' || state === 'expired') {
    const from = data.validFrom === undefined ? undefined : firstDay(data.validFrom);
    return { from, to: data.expires };
  }
  const from = data.started === undefined ? (state === 'in-progress' ? asOf : undefined) : firstDay(data.started);
  return { from, to: data.target?.date === undefined ? undefined : lastDay(data.target.date) };
}

function marksOf(certification: ResolvedCertification, scale: TimeScale, asOf: IsoDate): TimeMark[] {
  const { state, targetMissed } = certification;
  const { from, to } = span(certification, asOf);
  if (state === 'planned') return to === undefined ? [] : [{ at: scale.at(to), tone: targetMissed ? 'alert' : 'open' }];
  const tone = state === 'achieved' ? 'solid' : state === 'expired' || targetMissed ? 'alert' : 'open';
  if (from === undefined) return to === undefined ? [] : [{ at: scale.at(to), tone }];
  return [{ from: scale.at(from), to: scale.at(to ?? '9999-12-31'), tone }];
}

/**
 * The road of certifications, from what is held to what is aimed for: half a year and more around the days they name.
 *
 * @returns `undefined` where no certification names a day
 */
export function certificationRoad(
  certifications: readonly ResolvedCertification[],
  asOf: IsoDate,
): TimelineProps | undefined {
  const own = certifications.filter(({ data }) => data.inheritedFrom === undefined);
  const days = own.flatMap((entry) => Object.values(span(entry, asOf))).filter((day) => day !== undefined);
  if (days.length === 0) return undefined;
  const sorted = [...days, asOf].sort();
  const start = [sorted[0] ?? asOf, addMonths(asOf, -24)].sort().at(-1) ?? asOf;
  const scale = timeScale(addMonths(start, -2), addDays(addMonths(sorted.at(-1) ?? asOf, 3), 1));
  const rows = own.map((certification) => ({
    label: certification.data.standard,
    href: href(certification.href),
    note: `${certificationStatus(certification.data, certification.state)}. ${certificationDate(certification.data, certification.state)}`,
    marks: marksOf(certification, scale, asOf),
  }));
  return { ticks: scale.ticks, today: scale.at(asOf), rows };
}
