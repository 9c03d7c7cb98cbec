import type { Advisory } from '../schemas/advisory.ts';
import { type ContactRole, contactRoles } from '../schemas/contact-roles.ts';
import { type Control, controlCategories } from '../schemas/control.ts';
import type { Contact } from '../schemas/fields/contact-points.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import type { Organization } from '../schemas/organization.ts';
import type { Question, Update } from '../schemas/texts.ts';
import { compareCodes, type Entry } from './content.ts';
import { knownOn } from './known.ts';
import { promisesObjection } from './register.ts';

/**
 * An advisory as readers know it on a day: a later fix, later updates, a later withdrawal and those who are thanked later
 * are not told yet.
 *
 * @param unthanked ids of acknowledgments that are dated later
 */
export function advisoryOn(
  { id, data }: Entry<Advisory>,
  asOf: IsoDate,
  unthanked: ReadonlySet<string> = new Set(),
): Entry<Advisory> {
  const { updated = [], withdrawn, credits = [], ...rest } = knownOn({ id, data }, 'fixedOn', asOf).data;
  const thanked = credits.filter((credit) => !unthanked.has(credit));
  const known = updated.filter(({ on }) => on <= asOf).sort((a, b) => compareCodes(a.on, b.on));
  return {
    id,
    data: {
      ...rest,
      ...(thanked.length > 0 && { credits: thanked }),
      ...(known.length > 0 && { updated: known }),
      ...(withdrawn !== undefined && withdrawn.on <= asOf && { withdrawn }),
    },
  };
}

/** The day on which an advisory was last changed, or published where it never was. */
export function lastChanged({ published, updated = [] }: Pick<Advisory, 'published' | 'updated'>): IsoDate {
  return updated.at(-1)?.on ?? published;
}

export interface QuestionGroup {
  name: string;
  /** Its anchor: letters with their marks and digits in lower case, joined by hyphens. */
  anchor: string;
  questions: readonly Entry<Question>[];
}

const anchorOf = (name: string): string =>
  `group-${
    name
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join('-') ?? ''
  }`;

/** Questions by group; groups by name, questions by id. */
export function questionGroups(questions: readonly Entry<Question>[]): QuestionGroup[] {
  return [...Map.groupBy(questions, ({ data }) => data.group)]
    .map(([name, members]) => ({ name, anchor: anchorOf(name), questions: members }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

export interface SafeguardGroup {
  category: Control['category'];
  members: readonly Entry<Control>[];
}

/** Safeguards by category, in the fixed order of categories; empty ones left out. */
export function safeguardGroups(safeguards: readonly Entry<Control>[]): SafeguardGroup[] {
  return controlCategories
    .map((category) => ({ category, members: safeguards.filter(({ data }) => data.category === category) }))
    .filter(({ members }) => members.length > 0);
}

/** The first of these contacts that the company names; they stand from the most to the least fitting. */
function contactFor({ contacts }: Organization, ...roles: readonly ContactRole[]): Contact | undefined {
  return roles.map((role) => contacts?.[role]).find((contact) => contact !== undefined);
}

/** Whom to ask: the first of these contacts that the company names, else any that it names. */
export function askContact(organization: Organization, ...roles: readonly ContactRole[]): Contact | undefined {
  return contactFor(organization, ...roles, ...contactRoles);
}

/** Whom a customer writes to who objects to a change of subprocessors (GDPR article 28(2)), where they may. */
export function objectionContact(organization: Organization): Contact | undefined {
  return promisesObjection(organization) ? contactFor(organization, 'privacy', 'dpo', 'legal') : undefined;
}

/** The day in UTC of an RFC 3339 date-time. */
export const dayOf = (dateTime: string): IsoDate => new Date(dateTime).toISOString().slice(0, 10);

/** A notice as readers know it on a day: nobody knows yet when an incident will be over. Maintenance is planned. */
export function updateOn({ id, data }: Entry<Update>, asOf: IsoDate): Entry<Update> {
  const { ends, ...rest } = data;
  const isToCome = data.kind === 'incident' && ends !== undefined && dayOf(ends) > asOf;
  return { id, data: isToCome ? rest : data };
}

/** Classifications of what everybody may read; in German, French, Spanish, Japanese, Bengali and Arabic too. */
const PUBLIC =
  /^(?:public|open|unclassified|unrestricted|tlp:?\s?(?:clear|white)|öffentlich|public(?:o|a)|público|pública|publique|公開|পাবলিক|উন্মুক্ত|عام)(?![\p{L}\p{M}\p{N}])/iu;

/** Whole words of classifications of what outsiders are not to read. */
const RESTRICTED_WORDS =
  /(?<![\p{L}\p{M}\p{N}])(?<!\b(?:not|non)[ -])(?:internal|confidential|restricted|secret|private|proprietary|sensitive|commercial[ -]in[ -]confidence|need[ -]to[ -]know|tlp:?\s?(?:red|amber(?:\+strict)?|green)|intern|vertraulich|geheim|interne|confidentiel(?:le)?|interno|interna|confidencial|riservato|vertrouwelijk|গোপনীয়|অভ্যন্তরীণ|سري|داخلي)(?![\p{L}\p{M}\p{N}])/iu;
const RESTRICTED_SIGNS = /社外秘|機密|極秘|部外秘/u;
/** Said beside the others: of a document that is for both. */
const EXTERNAL = /\b(?:public|external|extern|externe|öffentlich)\b/iu;

/** Whether the classification of a document says that everybody may read it. */
export function isPublicClassification(words: string): boolean {
  return PUBLIC.test(words);
}

/** Whether it says that outsiders are not to read it; of words of a company's own neither is known. */
export function isRestrictedClassification(words: string): boolean {
  if (isPublicClassification(words) || EXTERNAL.test(words)) return false;
  return RESTRICTED_WORDS.test(words) || RESTRICTED_SIGNS.test(words);
}
