import { capitalized } from './lists.ts';

/** Words of the OSCAL files. English. */
export const oscalText = {
  componentDefinition: 'Component definition',
  definitionTitle: (company: string, kinds: string) => `${capitalized(kinds)} of ${company}`,
  definitionHolds: (kinds: string, answers: boolean) =>
    `${capitalized(kinds)}${answers ? ' with the requirements they answer to' : ''}, as an OSCAL component definition.`,
  safeguards: 'safeguards',
  documents: 'documents',
  catalogTitle: (framework: string) => `Identifiers of ${framework}`,
  catalogHolds: (framework: string) => `The identifiers of ${framework}, which the component definition refers to.`,
  catalogRemarks: (publisher: string) =>
    `It holds identifiers and short titles only. The requirements themselves are worded by ${publisher}.`,
  statement: (id: string, publisher: string) => `${id}, as worded by ${publisher}.`,
  fictional: (company: string) => `${company} is a fictional company.`,
  roles: { creator: 'Creator', contact: 'Contact' },
  implementation: (framework: string) => `What answers to ${framework}.`,
  setOut: (title: string) => `Set out in ${title}.`,
} as const;
