/**
 * How a mark is drawn: solid (held, in force), own (said of ourselves, certified by nobody), open (worked on, aimed at), aim
 * (the time within which it is to be reached), past (over), note and alert (needs action).
 */
export type TimeTone = 'solid' | 'own' | 'open' | 'aim' | 'past' | 'note' | 'alert';

/**
 * A bar where it has two ends, else a point. Positions run from 0 to 1 along the axis. A bar that `lasts` has no end that is
 * stated: it goes on beyond the axis.
 */
export type TimeMark = { from: number; to: number; tone: TimeTone; lasts?: true } | { at: number; tone: TimeTone };

export interface TimelineRow {
  label: string;
  href?: string;
  /** What the drawing shows, in words: the row's text equivalent. */
  note: string;
  marks: readonly TimeMark[];
}

/** A kind of mark as it is drawn, and what it stands for. */
export interface TimeLegend {
  shape: 'bar' | 'point';
  tone: TimeTone;
  words: string;
}

export interface TimelineProps {
  ticks: readonly Tick[];
  /** Where the as-of date stands, 0 to 1. */
  today?: number;
  rows: readonly TimelineRow[];
  /** What the marks stand for, where the words beside the rows do not say it. */
  legend?: readonly TimeLegend[];
}

/** A mark on the axis: where it stands between 0 (start) and 1 (end), and what it says. */
export interface Tick {
  at: number;
  label: string;
}

/** A stretch of time laid out from 0 to 1. */
export interface TimeScale {
  /** Where a day (YYYY-MM-DD) stands; days outside the stretch stand on its edge. */
  at: (day: string) => number;
  /** The first days of years, every year or every so many, so that there are at most `MOST_TICKS`. */
  ticks: Tick[];
}

const MOST_TICKS = 5;
const MS_PER_DAY = 86_400_000;

/**
 * Lays out the time between two days, both YYYY-MM-DD.
 * @throws RangeError where a day is not a date, or the end does not come after the start
 */
export function timeScale(start: string, end: string): TimeScale {
  const first = dayNumber(start);
  const length = dayNumber(end) - first;
  if (length <= 0) throw new RangeError(`${end} does not come after ${start}`);
  const at = (day: string): number => Math.min(1, Math.max(0, (dayNumber(day) - first) / length));
  return { at, ticks: years(start, end).map((year) => ({ at: at(`${year}-01-01`), label: year })) };
}

function years(start: string, end: string): string[] {
  const from = Number(start.slice(0, 4)) + (start.endsWith('-01-01') ? 0 : 1);
  const to = Number(end.slice(0, 4));
  const step = Math.max(1, Math.ceil((to - from + 1) / MOST_TICKS));
  const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  return all.filter((year) => (year - from) % step === 0).map((year) => String(year).padStart(4, '0'));
}

function dayNumber(day: string): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`"${day}" is not a date such as 2026-03-01`);
  return time / MS_PER_DAY;
}
