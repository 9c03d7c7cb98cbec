import type { Organization } from '../schemas/organization.ts';

type Held = NonNullable<NonNullable<Organization['subprocessorRegister']>['holds']>;

/** What a register is called and tells, by what it holds. English. */
const words = {
  subprocessors: {
    title: 'Subprocessors',
    register: 'Subprocessor register',
    one: 'subprocessor',
    many: 'subprocessors',
    who: (company: string) => `companies that process personal data on behalf of ${company}`,
    tells: 'what each receives, where, on which ground, and what is about to change',
    summary: 'Who else processes personal data.',
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
    tells: 'what each does, which data it can reach, and how closely it is watched',
    summary: 'Who the vendors are, and which data each can reach.',
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

/** Who is in the register and what it tells of them, in a sentence; of one that is not published, only who. */
export function registerLede(organization: Organization, isPublished: boolean): string {
  const { who, tells } = registerWords(organization);
  const all = `he ${who(organization.name)}`;
  if (isPublished && organization.subprocessorRegister?.extent === 'notable') return `Notable ones among t${all}.`;
  return isPublished ? `T${all}: ${tells}.` : `T${all}.`;
}

/** "22 subprocessors", "1 vendor", "6 notable subprocessors". */
export function entriesLine(organization: Organization, count: number): string {
  const { one, many } = registerWords(organization);
  const extent = organization.subprocessorRegister?.extent === 'notable' ? ['notable'] : [];
  return [String(count), ...extent, count === 1 ? one : many].join(' ');
}

/** "Subprocessor register of Northlight". */
export function registerTitle(organization: Organization): string {
  return `${registerWords(organization).register} of ${organization.name}`;
}
