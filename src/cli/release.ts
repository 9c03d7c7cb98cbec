import type { Diagnostic } from '../check/check.ts';
import { releasableOf, releasedOf } from '../check/rules/releases/released.ts';
import { releasedPastChanged } from '../check/rules/releases/past.ts';
import { releasedTextChanged } from '../check/rules/releases/texts.ts';
import type { Site } from '../check/site.ts';
import { lostChanges } from '../release/past-of-records.ts';
import { recordErratum, recordRelease, type Releasable, rewordErratum } from '../release/record.ts';
import { toldUntil } from '../release/past.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import { keepReleased, type Released } from '../schemas/released.ts';
import type { SiteFolder } from '../site/folder.ts';
import { textOf, UsageError, type Command, type ExitCode } from './command.ts';
import { checkFolder, reportForPeople } from '../check/gate.ts';
import { releasedIdOf } from './new.ts';
import { announceSite, shownPath } from '../site/commands.ts';
import { asOfOption, siteOption, useSite } from './site-options.ts';

export const release: Command = {
  options: {
    ...siteOption,
    ...asOfOption,
    erratum: { value: 'ID', help: 'Correct something released, such as policies/access-control/1.0, and say why' },
  },
  arguments: [{ name: 'REASON', help: 'With --erratum: what was wrong, in a sentence for readers' }],
  async run(values, [reason]) {
    const erratum = textOf(values, 'erratum');
    if (erratum === undefined && reason !== undefined) {
      throw new UsageError(`"${reason}" is not expected here: a reason belongs to --erratum.`);
    }
    const folder = useSite(values);
    announceSite(folder);
    return erratum === undefined ? releaseAll(folder) : correct(folder, erratum, reasonGiven(erratum, reason));
  },
};

/** Two words of some length, or as much in a script that writes no blanks between words. */
const saysSomething = (words: string): boolean => words.split(' ').filter((word) => /\p{L}/u.test(word)).length > 1;
const LEAST_LETTERS = 8;
const isSentence = (words: string): boolean =>
  (saysSomething(words) && (words.match(/\p{L}/gu) ?? []).length >= LEAST_LETTERS) ||
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]{4}/u.test(words);

/** @throws UsageError where there is none, or it tells readers nothing. */
function reasonGiven(id: string, reason: string | undefined): string {
  const words = reason?.replaceAll(/\s+/g, ' ').trim();
  const wanted = `npm run release -- --erratum ${id} "what was wrong"`;
  if (!words) throw new UsageError(`Readers are told why: ${wanted}.`);
  if (isSentence(words)) return words;
  throw new UsageError(
    `"${words}" tells readers nothing: say in a sentence what was wrong and what is right. ${wanted}`,
  );
}

const NAMES = [
  ['documents', 'document'],
  ['subprocessors', 'subprocessor'],
  ['commitments', 'commitment'],
  ['advisories', 'advisory'],
] as const;

async function releaseAll(folder: SiteFolder): Promise<ExitCode> {
  const { site, diagnostics } = await checkFolder(folder);
  if (stopped(site, diagnostics)) return 1;
  const before = releasedOf(site).released;
  const after = recordRelease(before, releasableOf(site), site.asOf);
  write(folder, after);
  const counts = NAMES.filter(([kind]) => kind !== 'advisories' || after[kind] !== undefined).map(([kind, one]) => {
    const news = Object.keys(after[kind] ?? {}).filter((id) => before[kind]?.[id] === undefined).length;
    return `${String(news)} ${news === 1 ? one : kind}`;
  });
  console.log(`New in it: ${counts.join(', ')}. Everything up to ${after.asOf} is now locked; commit the file.`);
  return 0;
}

async function correct(folder: SiteFolder, given: string, reason: string): Promise<ExitCode> {
  const { site, diagnostics } = await checkFolder(folder);
  const now = releasableOf(site);
  const before = releasedOf(site).released;
  const id = releasedIdOf(given, before, now);
  refuseBackdated(before, id, site.asOf);
  // Of what was released only this one is touched; other changes of it stay refused until they are corrected too.
  const codes = [releasedTextChanged.code, releasedPastChanged.code];
  const others = diagnostics.filter(({ code }) => !codes.includes(code));
  if (stopped(site, others)) return 1;
  if (refusedLostChange(id, before, now)) return 1;
  const after = recordErratum(before, now, { id, reason, date: site.asOf });
  const told = after ?? rewordErratum(before, { id, reason, date: site.asOf });
  if (!told) {
    console.error(`${id} says what was released: there is nothing to correct. Change the file first.`);
    return 1;
  }
  write(folder, told);
  if (!after) console.log('Nothing but the sentence differs from the last correction.');
  console.log(`Readers of ${id} are told, as of ${site.asOf}: ${reason}`);
  return 0;
}

/** Not even an erratum takes a change away that subscribers know by its day. */
function refusedLostChange(id: string, { subprocessors }: Released, now: Releasable): boolean {
  const name = id.replace(/^subprocessors\//, '');
  const entry = name === id ? undefined : now.subprocessors.find((candidate) => candidate.id === name);
  const [lost] = entry ? lostChanges(subprocessors[name]?.past ?? {}, entry.data) : [];
  if (lost === undefined) return false;
  console.error(
    `The ${lost} is gone from ${id}, and subscribers know it by that day. Bring it back. If it takes effect later, add "postponed:" to it; if it was wrong, add "listedInError:" and write the right one as a new change.`,
  );
  return true;
}

/**
 * Readers would find a correction before what it corrects, or before a later one.
 * @throws UsageError naming the first day that may be given
 */
function refuseBackdated(before: Released, id: string, date: IsoDate): void {
  const last = toldUntil(before, id);
  if (!last || last.day <= date) return;
  throw new UsageError(
    `${id} was ${last.event} as of ${last.day}: a correction cannot be of ${date}, an earlier day. Use --as-of ${last.day} or a later day.`,
  );
}

/** What is wrong elsewhere comes first: it would be locked as well. */
function stopped(site: Site, diagnostics: readonly Diagnostic[]): boolean {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) console.error(reportForPeople({ site, diagnostics: errors }));
  return errors.length > 0;
}

function write(folder: SiteFolder, released: Released): void {
  console.log(`Wrote ${shownPath(keepReleased(folder.contentDir, released))}`);
}
