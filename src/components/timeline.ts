import type { Tick } from './time-scale.ts';

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
