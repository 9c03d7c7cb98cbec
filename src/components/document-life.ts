import { href } from '../layouts/address.ts';
import { addMonths, lastDay } from '../model/calendar.ts';
import type { TrustDocument } from '../model/documents.ts';
import { startOf, type VersionState } from '../model/versions.ts';
import type { IsoDate } from '../schemas/fields/iso-date.ts';
import { documentText, statusLine } from '../ui-text/documents.ts';
import { timeScale } from './time-scale.ts';
import type { TimelineProps } from './timeline.ts';

const tones = { 'in-force': 'solid', upcoming: 'open', superseded: 'past', withdrawn: 'past', draft: 'open' } as const;

/**
 * The life of a document: a bar for the time each version was, is or will be in force, up to its next review.
 *
 * @returns `undefined` where no version states when it began
 */
export function documentLife({ versions }: TrustDocument, asOf: IsoDate): TimelineProps | undefined {
  const dated = versions.filter(({ effective, published }) => (effective ?? published) !== undefined);
  const first = dated.map(({ data }) => startOf(data)).sort()[0];
  if (first === undefined) return undefined;
  const ends = dated.map(({ review, data }) => (review ? lastDay(review.by) : startOf(data)));
  const end = addMonths([asOf, ...ends].sort().at(-1) ?? asOf, 3);
  const scale = timeScale(first, end);
  const openEnds: Partial<Record<VersionState, IsoDate>> = { 'in-force': asOf, upcoming: end, draft: end };
  const rows = dated.map(({ version, state, data, effective, lastDay: last, until, href: permalink }) => ({
    label: documentText.versionNumber(version),
    href: href(permalink),
    note: statusLine({ state, effective, data, until }),
    marks: [
      { from: scale.at(startOf(data)), to: scale.at(last ?? openEnds[state] ?? startOf(data)), tone: tones[state] },
    ],
  }));
  return { ticks: scale.ticks, today: scale.at(asOf), rows };
}
