import { commitmentGroups } from '../../model/commitments.ts';
import { isFullSafeHarbor } from '../../model/sections.ts';
import type { Home } from '../../model/overview.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { Version } from '../../model/versions.ts';
import { isEea } from '../../model/transfers.ts';
import type { DisclosureProgram } from '../../schemas/disclosure-program.ts';
import type { Organization } from '../../schemas/organization.ts';
import { formatMoney } from './disclosure.ts';
import { downloadsText, requestLine } from './downloads.ts';
import { statusLine } from './documents.ts';
import { counted, listed } from './tables.ts';
import { shortCountryName } from './contacts.ts';
import { packText } from './verify.ts';

/** Words of the overview. English. */
export const overviewText = {
  figures: (count: number) => (count === 1 ? 'The number people look for' : 'The numbers people look for'),
  notice: 'notice before a new subprocessor',
  soon: 'What changes soon',
  certifications: 'Certifications',
  allCertifications: 'All certifications',
  updates: 'Updates',
  allUpdates: 'All updates',
  places: 'Hosting and places',
  hosting: 'Hosting',
  unnamedPlace: 'Hosting provider',
  region: (code: string, provider: string | undefined) => [provider, `region ${code}`].filter(Boolean).join(', '),
  plans: (names: string, count: number) => `${count === 1 ? 'Plan' : 'Plans'}: ${names}`,
  read: 'Read the security whitepaper',
  readPolicies: 'Read the policies',
  readOnly: (title: string) => `Read “${title}”`,
  report: 'Report a vulnerability',
  contact: 'Ask us',
  question: 'A question about security',
} as const;

/** The title of the overview: the author's, else one made of the company's name. */
export function overviewTitle({ headline, name }: Organization): string {
  return headline ?? `${name} trust center`;
}

/** "Version 3.0, in force since 1 June 2026." */
export function versionLine(version: Version): string {
  const status = statusLine(version);
  return `Version ${version.version}, ${status.charAt(0).toLowerCase()}${status.slice(1)}.`;
}

/** "9 policies, 40 controls, 12 commitments." without what there is none of. */
export function stockLine({ policies, safeguards, commitments }: TrustCenter): string {
  const arePolicies = policies.every(({ shown: { data } }) => (data.kind ?? 'policy') === 'policy');
  const parts = [
    arePolicies ? counted(policies.length, 'policy', 'policies') : counted(policies.length, 'document', 'documents'),
    counted(safeguards.length, 'control', 'controls'),
    counted(commitmentGroups(commitments).promises.length, 'commitment', 'commitments'),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}

/** What the door to documents is called: "Documents and answers", where there are answers. */
export function downloadTitle({ questions }: TrustCenter): string {
  return questions.length > 0 ? 'Documents and answers' : 'Documents';
}

/** "12 documents, 84 answered questions. On request: 4 reports and 1 contract." without what there is none of. */
export function downloadLine({ documents, questions, reports, organization }: TrustCenter): string {
  const here = [
    counted(documents.length, 'document', 'documents'),
    counted(questions.length, 'answered question', 'answered questions'),
  ].filter((part) => part !== undefined);
  const requested = requestLine(reports.map(({ data }) => data));
  const elsewhere = (organization.documentsElsewhere ?? []).map(({ title }) => title);
  const parts = [
    here.length > 0 && here.join(', '),
    requested !== '' && `${downloadsText.reports}: ${requested}`,
    here.length === 0 && requested === '' && elsewhere.length > 0 && `${downloadsText.elsewhere}: ${listed(elsewhere)}`,
  ];
  const stated = parts.filter((part) => typeof part === 'string');
  // What is left is what a register or advisories make: the pack of them.
  return (stated.length > 0 ? stated : [packText.section]).map((part) => `${part}.`).join(' ');
}

/** "Rewards up to €5,000.", or where the largest is not stated "Rewards from €50." */
function rewardsLine(rewards: DisclosureProgram['rewards']): string {
  const ranges = [...Object.values(rewards?.bySeverity ?? {}), rewards?.range].filter((range) => range !== undefined);
  const least = ranges.toSorted((a, b) => a.min - b.min)[0];
  if (least === undefined) return '';
  const highest = ranges.map(({ max }) => max).filter((max) => max !== undefined);
  if (highest.length < ranges.length) return `Rewards ${formatMoney({ ...least, max: undefined })}.`;
  const most = Math.max(...highest);
  return `Rewards up to ${formatMoney({ ...least, min: most, max: most })}.`;
}

/** "Response within 1 business day. Coordinated disclosure. Full safe harbor. Rewards up to €5,000." */
export function disclosureLine(program: DisclosureProgram | undefined): string {
  return [
    program?.firstResponse &&
      `Response within ${[program.firstResponse, program.firstResponseNote].filter(Boolean).join(', ')}.`,
    program?.disclosure === 'coordinated' && 'Coordinated disclosure.',
    program?.safeHarbor && (isFullSafeHarbor(program) ? 'Full safe harbor.' : 'Safe harbor.'),
    rewardsLine(program?.rewards),
  ]
    .filter(Boolean)
    .join(' ');
}

/** In the European Economic Area and not in the Union. */
const outsideUnion = ['IS', 'LI', 'NO'];

/** "EU" for homes in the European Economic Area, else the countries; and the towns, set above it. */
export function homeFigure(homes: readonly { country: string; city?: string }[]): { value: string; qualifier: string } {
  const countries = [...new Set(homes.map(({ country }) => country))];
  const cities = [...new Set(homes.map(({ city }) => city))].filter((city) => city !== undefined);
  const isEuropean = countries.length > 1 && countries.every(isEea);
  const union = countries.some((code) => outsideUnion.includes(code)) ? 'EEA' : 'EU';
  return {
    value: isEuropean ? union : countries.map(shortCountryName).join(', '),
    qualifier: cities.join(', '),
  };
}

/** What is at these homes: the author's words where all have the same, else whether they are primary or standby. */
export function homeLabel(homes: readonly Pick<Home, 'role' | 'figure'>[]): string {
  const [figure, ...others] = new Set(homes.map((home) => home.figure));
  if (figure !== undefined && others.length === 0) return figure;
  const places = homes.length === 1 ? 'location' : 'locations';
  if (homes.every(({ role }) => role === 'standby')) return `Standby ${places}`;
  return homes.some(({ role }) => role === 'standby') ? `Primary and standby ${places}` : `Primary ${places}`;
}
