/** Words of the register and the questions as CSV and as workbooks. English. */
export const tableText = {
  register: 'Register',
  changes: 'Changes',
  questions: 'Questions',
  crosswalk: 'Crosswalk',
  references: 'References',
  about: 'About',
  questionsTitle: (company: string) => `Security questions answered by ${company}`,
  crosswalkTitle: (company: string, framework: string) => `Crosswalk of ${company} to ${framework}`,
  referencesTitle: (company: string, framework: string) => `References of ${company} to ${framework}`,
  id: 'Id',
  state: 'Status',
  countries: 'Countries',
  announced: 'Announced',
  effective: 'In use since',
  ended: 'Ended or ends',
  dropped: 'Called off or corrected',
  droppedReason: 'Reason never used',
  nextChange: 'Next change on',
  nextChangeSummary: 'Next change',
  objection: 'Objections until',
  permalink: 'Permalink',
  change: 'What happens',
  takesEffect: 'Takes effect',
  summary: 'Summary',
  emergency: 'Why sooner than promised',
  requirement: 'Requirement',
  group: 'Group',
  question: 'Question',
  answer: 'Answer',
  explanation: 'Explanation',
  requirements: 'Requirements',
  documents: 'Documents',
  checked: 'Checked on',
  what: 'What',
  value: 'Value',
  title: 'Title',
  organization: 'Organisation',
  asOf: 'As of',
  page: 'Page',
  data: 'The same as JSON',
  fictional: 'Note',
} as const;

/** "A", "A and B", "A, B and C". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** "1 policy", "9 policies", or nothing where there is none. */
export function counted(count: number, one: string, many: string): string | undefined {
  return count === 0 ? undefined : `${String(count)} ${count === 1 ? one : many}`;
}

/** With a capital letter at its beginning. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
