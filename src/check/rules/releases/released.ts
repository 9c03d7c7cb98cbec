import type { AdvisoryText } from '../../../release/past-of-records.ts';
import type { DocumentText, Releasable } from '../../../release/record.ts';
import type { IsoDate } from '../../../schemas/fields/dates.ts';
import { lineOf, NOTHING_RELEASED, readReleased, type Released, RELEASED_FILE } from '../../../schemas/released.ts';
import type { Place } from '../../diagnostic.ts';
import { placeOfFile } from '../../read/text.ts';
import { recordsOf, type Site, type ValidRecord } from '../../site.ts';

/** The file that holds what was released, from the trust center folder. */
export const RELEASED_PATH = `content/${RELEASED_FILE}`;

interface ReleasedState {
  /** The text of released.json; absent where there is none. */
  readonly text?: string;
  /** What was released; nothing where the file cannot be read. */
  readonly released: Released;
  /** What is wrong with the file. */
  readonly problem?: { readonly words: string; readonly line: number };
}

const decoder = new TextDecoder();
const known = new WeakMap<Site, ReleasedState>();

function read({ tree }: Site): ReleasedState {
  const entry = tree.find(({ path, kind }) => path === RELEASED_PATH && kind === 'file');
  if (!entry) return { released: NOTHING_RELEASED };
  const text = decoder.decode(entry.read());
  const result = readReleased(text);
  return 'released' in result
    ? { text, released: result.released }
    : { text, released: NOTHING_RELEASED, problem: { words: result.problem, line: result.line } };
}

/** What was released of a site. */
export function releasedOf(site: Site): ReleasedState {
  const state = known.get(site) ?? read(site);
  known.set(site, state);
  return state;
}

/** The day of the site, or of the last release where that is later: a look back in time does not untell what was told since. */
export function lastToldDay(site: Site): IsoDate {
  const { released } = releasedOf(site);
  return released.asOf > site.asOf ? released.asOf : site.asOf;
}

/** The day by which what is told as done has to have happened: a look back does not undo what has been done since. */
export function presentDay(site: Site): IsoDate {
  const told = lastToldDay(site);
  return site.today > told ? site.today : told;
}

/** Where released.json speaks of something: `documents`, then its id. */
export function placeInReleased(site: Site, path: readonly string[]): Place {
  const { text = '' } = releasedOf(site);
  return { ...placeOfFile(RELEASED_PATH), line: lineOf(text, path) };
}

/** A record of which the past is locked. */
export type ReleasableRecord = ValidRecord<'subprocessors'> | ValidRecord<'commitments'> | ValidRecord<'advisories'>;

/** An advisory with the text of its file. */
export function advisoryText({ id, data, text }: ValidRecord<'advisories'>): AdvisoryText {
  return { id, data, text: text.text };
}

/** What can be released of a site: its valid records. */
export function releasableOf(site: Site): Releasable {
  const documents = (['whitepaper', 'policies', 'disclosure'] as const).flatMap((collection) =>
    recordsOf(site, collection).map(({ id, data, text }): DocumentText => ({
      id: `${collection}/${id}`,
      data,
      text: text.text,
    })),
  );
  return {
    name: site.content?.organization.name,
    documents,
    subprocessors: recordsOf(site, 'subprocessors'),
    commitments: recordsOf(site, 'commitments'),
    advisories: recordsOf(site, 'advisories').map(advisoryText),
  };
}

/** How a mistake in something released is corrected, so that readers see it. */
export function correctionOf(id: string): string {
  return `Where it corrects a mistake, say so to readers: npm run release -- --erratum ${id} "what was wrong".`;
}
