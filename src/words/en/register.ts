import type { SubprocessorDetails } from '../../model/register-change.ts';
import { subjectOf, type SubprocessorState } from '../../model/register.ts';
import { cloudRegionById } from '../../schemas/fields/places.ts';
import type { Location } from '../../schemas/places.ts';
import type { Organization } from '../../schemas/organization.ts';
import type { transferMechanisms } from '../../schemas/subprocessor.ts';
import { countryName } from './contacts.ts';
import { droppedText } from './register-dropped.ts';

type Place = NonNullable<Organization['hosting']>[number];

/** Words of the subprocessor register. English. */
export const registerText = {
  notStated: 'Not stated',
  /** In a cell of a table, where others of its column state something. */
  blank: '–',
  notStatedHere: (entries: number, questions: readonly string[]) =>
    `${entries === 1 ? 'This entry does not state' : 'None of these entries states'} ${questions.join(', or ')}.`,
  questions: {
    purpose: 'what the subprocessor does',
    data: 'which personal data the subprocessor receives',
    where: 'where personal data is processed and on which transfer ground',
  },
  columns: {
    purpose: 'What it does',
    where: 'Where, and transfer ground',
    since: 'Since',
    tier: 'Tier',
    certificates: 'Certificates',
  },
  current: 'In use',
  listed: 'In the register',
  none: 'None is in use.',
  empty: 'The register has no entries',
  ended: 'No longer used',
  endedIntro: 'Their entries stay.',
  endedColumns: { purpose: 'What it did', used: 'Used', reason: 'Why it ended' },
  usedFor: (from: string | undefined, ended: string) => (from === undefined ? `until ${ended}` : `${from} to ${ended}`),
  replacedBy: 'Replaced by',
  beforeRegister: 'From the start',
  changesOn: (date: string) => `Changes on ${date}`,
  endsOn: (date: string) => `Ends on ${date}`,
  summary: {
    current: 'In use',
    listed: 'Entries',
    last: 'Last change',
    next: 'To come',
    promised: 'Before a change',
  },
  nothingAnnounced: 'Nothing announced',
  toCome: (count: number, date: string) =>
    `${count === 1 ? '1 change' : `${String(count)} changes`}, ${count === 1 ? '' : 'the next '}on ${date}`,
  promise: (notice: string | undefined, objection: string | undefined) =>
    [notice && `announced ${notice} ahead`, objection && `${objection} to object`].filter(Boolean).join(', '),
} as const;

/** Words of the page of one entry. */
export const entryText = {
  status: 'Status',
  tier: 'Tier',
  since: 'Since',
  places: 'Where, and on which ground',
  company: 'Who it is',
  assurance: { certificates: 'Certificates', safeguards: 'Safeguards', both: 'Certificates and safeguards' },
  uses: { features: 'AI features', hosting: 'Hosting', edge: 'Network edge', both: 'AI features and hosting' },
  history: 'Changes',
  historyIntro: 'Every change that has been announced, the latest first.',
  standing: { eea: 'In the EEA', adequate: 'Adequacy decision', mechanism: 'Needs a transfer ground' },
  role: 'Role',
  from: 'From',
  ended: 'Ended',
  ends: 'Ends',
  upcoming: {
    added: (date: string) => `It is announced and begins on ${date}. It is not in use yet.`,
    changed: (date: string) => `A change takes effect on ${date}.`,
    ended: (date: string) => `It ends on ${date}.`,
  },
  endedOn: (date: string) => `It ended on ${date} and is no longer used.`,
} as const;

/** What an entry is stated to be held to. */
export function assuranceTitle({ certifications, safeguards }: SubprocessorDetails): string {
  const { assurance } = entryText;
  if (certifications === undefined) return assurance.safeguards;
  return safeguards === undefined ? assurance.certificates : assurance.both;
}

/** What a place of hosting is called below the title of its section: by its place, else by what it does there. */
export function hostingTerm(place: Place): string {
  return placeName(place) || entryText.role;
}

/** What a place of hosting is for, in a word or two. */
export function hostingKind({ role }: Pick<Place, 'role'>): string {
  return role === 'edge' ? entryText.uses.edge : entryText.uses.hosting;
}

/** What an entry does here, as far as other records tell. */
export function usesTitle(features: number, hosting: readonly Pick<Place, 'role'>[]): string {
  if (hosting.length === 0) return entryText.uses.features;
  if (features > 0) return entryText.uses.both;
  return hosting.every(({ role }) => role === 'edge') ? entryText.uses.edge : entryText.uses.hosting;
}

/** Words of the ways to ask for a register that is not published. */
export const accessText = {
  'on-request': {
    title: 'The register is available on request',
    summary: 'How the register is given out.',
    ask: 'Ask for it',
    letter: (company: string, many: string) => `Please send us the register of ${many} of ${company}.`,
  },
  'in-contract': {
    title: 'The register is in the contract',
    summary: 'Where the register is.',
    ask: 'Ask about it',
    letter: (company: string, many: string) => `We have a question about the register of ${many} of ${company}:`,
  },
  at: 'It can be found here',
  noAddress: 'Where to ask for it is not stated here.',
  body: (letter: string, page: string) => [letter, page, '', 'Company: ', 'Name and role: ', ''].join('\n'),
} as const;

export const tierLabels = { critical: 'Critical', high: 'High', standard: 'Standard' } as const;

/** What the state of an entry is called. */
export const subprocessorStates: Record<SubprocessorState | 'listed', string> = {
  announced: 'Announced',
  active: 'In use',
  listed: 'Listed',
  ended: 'Ended',
  ...droppedText.labels,
};

/** What the fields of an entry are called. */
export const fieldLabels: Record<keyof SubprocessorDetails, string> = {
  name: 'Name',
  service: 'Service',
  purpose: 'What it does',
  legalEntity: 'Legal entity',
  address: 'Address',
  contact: 'Privacy contact',
  website: 'Website',
  tier: 'Tier',
  dataCategories: 'Personal data',
  dataSubjects: 'Whose data',
  dataAccess: 'Access to data',
  locations: 'Places of processing',
  transferMechanism: 'Transfer ground',
  certifications: 'Certificates it holds',
  dpaUrl: 'Data processing agreement',
  trustCenter: 'Its trust center',
  safeguards: 'Safeguards',
  replacedBy: 'Replaced by',
};

type Mechanism = (typeof transferMechanisms)[number];

/** The grounds of GDPR chapter V and their British counterparts, with where they stand. */
export const mechanismLabels: Record<Mechanism, string> = {
  'none-eea': 'None needed within the EEA',
  'none-uk': 'None needed within the United Kingdom',
  adequacy: 'Adequacy decision (GDPR Art. 45)',
  dpf: 'EU–US Data Privacy Framework (GDPR Art. 45)',
  'uk-extension': 'UK Extension to the Data Privacy Framework',
  'scc-module-1': 'Standard contractual clauses, module 1: controller to controller',
  'scc-module-2': 'Standard contractual clauses, module 2: controller to processor',
  'scc-module-3': 'Standard contractual clauses, module 3: processor to processor',
  'scc-module-4': 'Standard contractual clauses, module 4: processor to controller',
  'uk-idta': 'UK International Data Transfer Agreement',
  'uk-addendum': 'UK Addendum to the standard contractual clauses',
  bcr: 'Binding corporate rules (GDPR Art. 47)',
};

/** The same, as short as a table needs them. */
export const shortMechanismLabels: Record<Mechanism, string> = {
  'none-eea': 'None needed (EEA)',
  'none-uk': 'None needed (UK)',
  adequacy: 'Adequacy decision',
  dpf: 'Data Privacy Framework',
  'uk-extension': 'UK Extension to the DPF',
  'scc-module-1': 'SCC\u00a0module\u00a01',
  'scc-module-2': 'SCC\u00a0module\u00a02',
  'scc-module-3': 'SCC\u00a0module\u00a03',
  'scc-module-4': 'SCC\u00a0module\u00a04',
  'uk-idta': 'UK IDTA',
  'uk-addendum': 'UK Addendum',
  bcr: 'Binding corporate rules',
};

/** The grounds of an entry as a list; empty where none is stated. */
export function mechanismsOf({ transferMechanism }: SubprocessorDetails): readonly Mechanism[] {
  if (transferMechanism === undefined) return [];
  return typeof transferMechanism === 'string' ? [transferMechanism] : transferMechanism;
}

/** "Amazon Web Services (Amazon Bedrock)": tells two entries of one company apart. */
export function entryName(name: string, service: string | undefined): string {
  return subjectOf({ name, service });
}

/** "Frankfurt, Germany", without what is not known. */
export function placeName({ country, region, city }: Location): string {
  const known = region === undefined ? undefined : cloudRegionById(region);
  const code = country ?? known?.country;
  const place = [city ?? known?.city, code === undefined ? undefined : countryName(code)].filter(
    (part) => part !== undefined,
  );
  return [...new Set(place)].join(', ');
}

/** All places of an entry in one line. */
export function placesOf(locations: readonly Location[] | undefined): string {
  if (locations === undefined) return registerText.blank;
  return [...new Set(locations.map(placeName))].join('; ');
}
