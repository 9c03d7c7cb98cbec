import type { Desk } from '../desk.ts';
import { decideField, judged, mostStated, WrongAnswer } from './decide.ts';
import type { SourceName } from './comply.ts';
import { isPadded, versionIn, type Statement } from './statements.ts';
import { datesIn } from '../../model/calendar.ts';
import { versionPattern } from '../../schemas/fields/references.ts';
import { readingsOf } from './values.ts';

const SMALL = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'the', 'to']);
const SLUG = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/** Words as they stand in an address: "Access Control" becomes "access-control". */
export function slugOf(words: string): string {
  return (
    words
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? ''
  );
}

/** The version at the end of a title, "Keys Policy v2.1" or "Keys (version 2)": not of what it is about, "Use of TLS v1.2". */
const IN_TITLE =
  /(?:(?<=\b(?:policy|procedure|plan|standard|statement|annex|guideline|richtlinie)) +|(?<! ) *[(,–—-] *)v(?:er(?:sion)?)?\.?\s*(\d+(?:\.\d+){0,2})\)?$/i;

const shortened = (words: string): string => slugOf(words.trim().replace(IN_TITLE, '')).replace(/(?<=.)-policy$/, '');

/**
 * The name of the folder, and of the page: from the title, or from the name of the file where the title is written in
 * another script.
 * @throws WrongAnswer
 */
export function decideSlug(title: string, { stem, language }: SourceName, desk: Desk): string {
  const given = desk.given('slug');
  if (given !== undefined && !SLUG.test(given)) {
    throw new WrongAnswer(`The answer to "slug" is "${given}": expected lower-case letters, digits and hyphens.`);
  }
  const latin = title.match(/\p{L}/gu)?.every((letter) => /\p{Script=Latin}/u.test(letter)) ?? false;
  const named = latin ? shortened(title) : '';
  // The same text in other languages has a page each.
  const own = named === '' || language === undefined || language === 'en' ? named : `${named}-${language}`;
  const slug = given ?? (own || shortened(stem) || 'document');
  desk.note({ line: 1, message: `slug: ${slug}, the address of the page: /policies/${slug}/` });
  return slug;
}

/**
 * The number of the version, which names the file.
 *
 * @param mentioned what a sentence of the text says, which is proposed where nothing else says it
 * @param stem the name of the source without its ending; a day in it is proposed where the text says nothing
 * @throws WrongAnswer
 */
export function decideVersion(
  statements: readonly Statement[],
  title: string,
  mentioned: Statement | undefined,
  stem: string,
  desk: Desk,
): string {
  const inTitle = IN_TITLE.exec(title.trim())?.[1];
  const stated = [
    ...statements.map(({ value, line, quote }) => ({ number: versionIn(value), line, quote })),
    ...(inTitle === undefined ? [] : [{ number: versionIn(inTitle), line: 1, quote: title }]),
  ];
  const numbers = [...new Set(stated.map(({ number }) => number))];
  const [first] = stated;
  const expects = 'one to three whole numbers with dots, such as 1.0';
  let version: string | undefined;
  const padded = [...statements.map(({ value }) => value), inTitle ?? ''].find(isPadded);
  if (numbers.length === 1 && numbers[0] !== undefined && first && padded === undefined) {
    const given = desk.given('version');
    version = given ?? numbers[0];
    const from = given === undefined ? `from "${first.quote}"` : `as answered; the source says "${first.quote}"`;
    desk.note({ line: first.line, message: `version: ${version}, ${from}` });
  } else {
    const list = stated.map(({ quote, line }) => `"${quote}" (line ${line})`).join(' and ');
    const message =
      stated.length === 0
        ? mentioned === undefined
          ? 'The text does not say which version it is.'
          : `The text says "${mentioned.quote}". Is that the version of this text?`
        : padded !== undefined && numbers.length === 1
          ? `The source says "${padded.trim()}", and no part of a version begins with a zero here. Which version is it?`
          : `Which version is this? The source says ${list}.`;
    const found = mostStated(stated.flatMap(({ number }) => number ?? []));
    const said = stated.length === 0 ? versionIn(mentioned?.value ?? '') : undefined;
    const days = [...statements.map(({ value }) => value), stem].flatMap((words) => datesIn(words)?.[0] ?? []);
    const proposal = found ?? said ?? days[0] ?? '1.0';
    version = desk.ask({ key: 'version', line: (first ?? mentioned)?.line ?? 1, message, proposal, expects });
  }
  if (version === undefined || !versionPattern.test(version)) {
    throw new WrongAnswer(`The answer to "version" is "${version ?? ''}": expected ${expects}.`);
  }
  return version;
}

/** "Information Security Policy" becomes ISP-001, or the next number that is free. */
function proposeId(title: string, slug: string, taken: ReadonlySet<string>): string {
  const initials = (title.match(/\p{Script=Latin}+/gu) ?? [])
    .filter((word) => !SMALL.has(word.toLowerCase()))
    .map((word) => word.charAt(0).normalize('NFKD').charAt(0).toUpperCase())
    .join('');
  const stem = initials.length > 1 ? initials : slug.toUpperCase();
  let number = 1;
  const id = () => `${stem}-${String(number).padStart(3, '0')}`;
  while (taken.has(id().toLowerCase())) number += 1;
  return id();
}

/** What the id of a document depends on besides its own text. */
export interface IdContext {
  readonly title: string;
  readonly slug: string;
  /** The id that other versions of the document have. */
  readonly before?: string | undefined;
  /** What the source calls itself in short. */
  readonly acronym?: string | undefined;
  /** Ids of other documents, in lower case. */
  readonly taken: ReadonlySet<string>;
}

/**
 * The id of the document: as the source says, or as its other versions have it, or proposed.
 * @throws WrongAnswer
 */
export function decideId(statements: readonly Statement[], context: IdContext, desk: Desk): string {
  const { title, slug, before, taken, acronym } = context;
  const short = acronym !== undefined && !taken.has(acronym.toLowerCase()) ? acronym : undefined;
  const read = statements.map((found) => ({ ...found, ids: readingsOf('id', found.value) }));
  const ids = [...new Set(read.flatMap((found) => found.ids))];
  const own = ids.filter((id) => id === before || (before === undefined && !taken.has(id.toLowerCase())));
  const proposal = before ?? mostStated(own) ?? short ?? proposeId(title, slug, taken);
  const ask = (message: string) => {
    const line = statements[0]?.line ?? 1;
    const expects = 'an id such as NL-ISP-001, the same in every version';
    return judged('id', desk.ask({ key: 'id', line, message, proposal, expects })) ?? proposal;
  };
  if (statements.length === 0) {
    return ask(before === undefined ? 'The text names no id of the document.' : `Other versions of it have the id ${before}.`); // prettier-ignore
  }
  const unreadable = read.find((found) => found.ids.length === 0);
  if (unreadable) return ask(`"${unreadable.quote}" is no id.`);
  const [other] = ids.filter((id) => !own.includes(id));
  if (other !== undefined && before !== undefined) {
    return ask(
      `The text names the id ${other}, and other versions have ${before}. An id never changes: which is right?`,
    );
  }
  if (other !== undefined) return ask(`The id ${other} belongs to another document already.`);
  if (own.length > 1) {
    return ask(`The source names different ids: ${read.map(({ quote, line }) => `"${quote}" (line ${line})`).join(' and ')}. Which holds?`); // prettier-ignore
  }
  return decideField('id', statements, desk) ?? proposal;
}
