import { documentText, statusLine } from '#words/documents';
import { parseControlRef } from '../../frameworks/control-ref.ts';
import { addMonths, lastDay } from '../../model/calendar.ts';
import type { TrustDocument } from '../../model/documents.ts';
import { startOf, type Version, type VersionState } from '../../model/versions.ts';
import type { IsoDate } from '../../schemas/fields/dates.ts';
import { href } from '../../site/href.ts';
import type { SearchMarks } from '../search/results.ts';
import { type TimelineProps, timeScale } from '../updates/timeline.ts';

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

/**
 * How the search index files a page of a document. A version is found at its permalink, where sections keep saying
 * what they say; the page of the document, which shows the same text, only for what it says besides.
 *
 * @param path where the page stands
 * @param says whether the page says anything besides the text of the version
 */
export function searchMarks(
  { collection }: TrustDocument,
  { href, state, version, data }: Version,
  path: string,
  says: boolean,
): SearchMarks | undefined {
  if (path !== href) return says ? { section: collection } : undefined;
  const frameworks = (data.controls ?? []).map((ref) => parseControlRef(ref)?.framework.shortName);
  const named = new Set(frameworks.filter((name) => name !== undefined));
  return { section: collection, state, version, frameworks: [...named] };
}
