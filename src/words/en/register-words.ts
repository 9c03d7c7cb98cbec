import type { SubprocessorDetails } from '../../model/register-change.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { Organization } from '../../schemas/organization.ts';
import { listed } from './tables.ts';
import { accessText, registerText } from './register.ts';

type Held = NonNullable<NonNullable<Organization['subprocessorRegister']>['holds']>;

/** What a register is called and tells, by what it holds. English. */
const words = {
  subprocessors: {
    title: 'Subprocessors',
    register: 'Subprocessor register',
    one: 'subprocessor',
    many: 'subprocessors',
    who: (company: string) => `subprocessors of ${company}`,
    data: 'which personal data each receives',
    columns: { name: 'Subprocessor', data: 'Personal data' },
    processing: 'What it processes',
    processed: 'What it processed',
    /** A data protection officer looks for grounds, places and entities: where they are left out, pages say so. */
    isAskedForGrounds: true,
  },
  vendors: {
    title: 'Vendors',
    register: 'Vendor register',
    one: 'vendor',
    many: 'vendors',
    who: (company: string) => `vendors of ${company}`,
    data: 'which data each can reach',
    columns: { name: 'Vendor', data: 'Access to data' },
    processing: 'What it can reach',
    processed: 'What it could reach',
    isAskedForGrounds: false,
  },
} as const;

/** The words of a register that are the same wherever it is told of. */
export type RegisterWords = (typeof words)[Held];

/** What the register of a company is called and tells. */
export function registerWords({ subprocessorRegister }: Pick<Organization, 'subprocessorRegister'>): RegisterWords {
  return words[subprocessorRegister?.holds ?? 'subprocessors'];
}

/** Who is in the register and what it tells of them, in a sentence: no more than all of its entries state. */
export function registerLede({ organization, register }: Pick<TrustCenter, 'organization' | 'register'>): string {
  const { who, data } = registerWords(organization);
  const listedNow = register.filter(({ state }) => state === 'active' || state === 'announced');
  const states = (...fields: (keyof SubprocessorDetails)[]): boolean =>
    listedNow.length > 0 && listedNow.every(({ details }) => fields.some((field) => details[field] !== undefined));
  const tells = [
    states('purpose') && 'what each does',
    states('dataCategories', 'dataAccess') && data,
    states('locations') && 'where',
    states('transferMechanism') && 'on which ground',
    register.some(({ upcoming }) => upcoming.length > 0) && 'what is about to change',
  ].filter((part) => typeof part === 'string');
  const notable = register.length > 0 && organization.subprocessorRegister?.extent === 'notable';
  const all = `${notable ? 'Notable ones among the' : 'The'} ${who(organization.name)}`;
  return tells.length === 0 ? `${all}.` : `${all}: ${listed(tells)}.`;
}

/** What the section of the register holds: its entries, or how to have them where none is published. */
export function registerSummary({ organization, register }: Pick<TrustCenter, 'organization' | 'register'>): string {
  const access = organization.subprocessorRegister?.access ?? 'published';
  if (register.length > 0) return registerLede({ organization, register });
  return access === 'published' ? `${registerText.empty}.` : accessText[access].summary;
}

/** What stands for the purpose of an entry that states none: "A notable subprocessor of Northlight." */
export function entryLede(organization: Organization): string {
  const { one } = registerWords(organization);
  const extent = organization.subprocessorRegister?.extent === 'notable' ? 'notable ' : '';
  return `A ${extent}${one} of ${organization.name}.`;
}

/** "22 subprocessors", "1 vendor", "6 notable subprocessors". */
export function entriesLine(organization: Organization, count: number): string {
  const { one, many } = registerWords(organization);
  const extent = organization.subprocessorRegister?.extent === 'notable' ? ['notable'] : [];
  return [String(count), ...extent, count === 1 ? one : many].join(' ');
}

/** "Subprocessor register of Northlight", or "Notable subprocessors of Northlight" where it names only some. */
export function registerTitle(organization: Organization): string {
  const { register, many } = registerWords(organization);
  const title = organization.subprocessorRegister?.extent === 'notable' ? `Notable ${many}` : register;
  return `${title} of ${organization.name}`;
}
