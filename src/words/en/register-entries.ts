import { objectionContact } from '../../model/records.ts';
import type { SubprocessorDetails } from '../../model/register-change.ts';
import { lastChangeOf, noticeHistory, tellsUse, upcomingOf } from '../../model/register-history.ts';
import { noticeOn } from '../../model/register-life.ts';
import type { RegisterEntry } from '../../model/register.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { Contact } from '../../schemas/fields/contact-points.ts';
import { formatDate } from './dates.ts';
import { fieldItems, noticeText, promiseTerm } from './register-changes.ts';
import { entriesLine, type RegisterWords } from './register-words.ts';
import { fieldLabels, registerText } from './register.ts';

/** A column of the register. */
export type SubprocessorColumn = keyof typeof registerText.columns | keyof RegisterWords['columns'];

const all: readonly SubprocessorColumn[] = ['name', 'purpose', 'data', 'where', 'since', 'certificates', 'tier'];

/** What a data protection officer looks for, so that its absence is worth a word. */
const expected = ['purpose', 'data', 'where'] as const;

const states: Record<SubprocessorColumn, (entry: RegisterEntry) => boolean> = {
  name: () => true,
  purpose: ({ details }) => details.purpose !== undefined,
  data: ({ details }) => (details.dataCategories ?? details.dataAccess) !== undefined,
  where: ({ details }) => (details.locations ?? details.transferMechanism) !== undefined,
  since: ({ begins }) => begins !== undefined,
  certificates: ({ details }) => details.certifications !== undefined,
  tier: ({ details }) => details.tier !== undefined,
};

/** The columns that at least one entry fills. */
export function statedColumns(entries: readonly RegisterEntry[]): SubprocessorColumn[] {
  return all.filter((column) => entries.some(states[column]));
}

/** What none of the entries states, in a sentence, where readers would miss it. */
export function unstatedLine(
  { isAskedForGrounds }: RegisterWords,
  entries: readonly RegisterEntry[],
): string | undefined {
  const unstated = expected.filter((column) => !entries.some(states[column]));
  if (!isAskedForGrounds || entries.length === 0 || unstated.length === 0) return undefined;
  return registerText.notStatedHere(
    entries.length,
    unstated.map((column) => registerText.questions[column]),
  );
}

/** A line of the block that sums up the register. */
export interface RegisterFact {
  term: string;
  text: string;
  /** Where its details are: a section of the register's page, or a path from the root of the site. */
  href?: string;
}

/** What the register's page and its PDF say first: entries, last change, upcoming changes, promised notice. */
export function registerFacts({
  register,
  organization,
  asOf,
}: Pick<TrustCenter, 'register' | 'organization' | 'asOf'>): RegisterFact[] {
  const { summary } = registerText;
  const current = register.filter(({ state }) => state === 'active').length;
  const last = lastChangeOf(register, asOf);
  const [next, ...others] = upcomingOf(register);
  const { notice, objection } = noticeOn(organization.subprocessorNotice, asOf);
  const promise = registerText.promise(notice, objection);
  const facts = [
    {
      term: summary[tellsUse(register) ? 'current' : 'listed'],
      text: entriesLine(organization, current),
      href: '#in-use',
    },
    last && { term: summary.last, text: formatDate(last.date), href: last.href },
    next && {
      term: summary.next,
      text: registerText.toCome(1 + others.length, formatDate(next.change.effective)),
      href: '#upcoming',
    },
    !next && promise !== '' && { term: summary.next, text: registerText.nothingAnnounced },
    promise !== '' && { term: summary.promised, text: promise, href: '#notice' },
  ];
  return facts.filter((item) => typeof item === 'object');
}

/** One field of an entry as readers see it. */
export interface SubprocessorFact {
  term: string;
  /** At least one; a text for each item of a list. */
  items: readonly string[];
  /** The address behind the text, of a website or an e-mail address. */
  link?: string;
}

function linkOf(value: SubprocessorDetails[keyof SubprocessorDetails]): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('https://')) return value;
  return /^[^\s@]+@[^\s@]+$/.test(value) ? `mailto:${value}` : undefined;
}

/** What a data protection officer looks for in an entry, and whether it is stated. */
function answersOf({ dataCategories, dataAccess, ...details }: SubprocessorDetails) {
  return [
    ['dataCategories', (dataCategories ?? dataAccess) !== undefined],
    ['locations', details.locations !== undefined],
    ['transferMechanism', details.transferMechanism !== undefined],
    ['legalEntity', details.legalEntity !== undefined],
    ['address', details.address !== undefined],
  ] as const;
}

/**
 * What an entry does not state of what a data protection officer looks for and the register states of others, in one line;
 * absent where there is nothing of the kind. What the register states of none, its own page says once.
 *
 * @param placesElsewhere whether the places stand among those of the hosting
 * @param register all entries
 */
export function gapLine(
  details: SubprocessorDetails,
  placesElsewhere: boolean,
  register: readonly Pick<RegisterEntry, 'details'>[],
): string | undefined {
  const told = new Set(
    register.flatMap((entry) => answersOf(entry.details).flatMap(([field, isStated]) => (isStated ? [field] : []))),
  );
  const gaps = answersOf(details)
    .filter(([field, isStated]) => !isStated && told.has(field) && !(field === 'locations' && placesElsewhere))
    .map(([field]) => fieldLabels[field].toLowerCase());
  return gaps.length === 0 ? undefined : `The register does not state: ${gaps.join(', ')}.`;
}

/** These fields of an entry in this order, without those that are not stated. */
export function factsOf(
  details: SubprocessorDetails,
  fields: readonly (keyof SubprocessorDetails)[],
): SubprocessorFact[] {
  return fields.flatMap((field) => {
    const value = details[field];
    const items = fieldItems({ field }, value).map((item) => item.replace(/^https:\/\/|\/$/g, ''));
    return items.length === 0 ? [] : [{ term: fieldLabels[field], items, link: linkOf(value) }];
  });
}

/** What the register's page and its PDF say about changes. */
export interface RegisterNotice {
  /** The notice promised, of each period in which it was or will be another. */
  readonly promises: readonly { readonly term: string; readonly text: string }[];
  /** Who takes objections, and how soon they are answered. */
  readonly objection?: { readonly contact: Contact; readonly answer?: string | undefined } | undefined;
  readonly note?: string | undefined;
  /** Where the company itself publishes its register, or the complete one where this names only some. */
  readonly elsewhere?: { readonly term: string; readonly url: string } | undefined;
}

/** What customers are promised before a change, how to object, and what the company says about its register. */
export function registerNotice({ organization, asOf }: Pick<TrustCenter, 'organization' | 'asOf'>): RegisterNotice {
  const history = noticeHistory(organization);
  const contact = objectionContact(organization);
  const { note, url, extent } = organization.subprocessorRegister ?? {};
  return {
    promises: history.map(({ from, notice, objection }, index) => ({
      term: promiseTerm(from, history[index - 1]?.from, asOf),
      text: [notice && noticeText.notice(notice), objection && noticeText.objection(objection)]
        .filter(Boolean)
        .join(' '),
    })),
    objection: contact && { contact, answer: contact.respondsWithin && noticeText.answer(contact.respondsWithin) },
    note,
    elsewhere: url === undefined ? undefined : { term: noticeText.elsewhere(extent !== 'notable'), url },
  };
}
