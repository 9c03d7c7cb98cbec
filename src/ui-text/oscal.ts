/** Words of the OSCAL files. English. */
export const oscalText = {
  componentDefinition: 'Component definition',
  definitionTitle: (company: string) => `Safeguards and policies of ${company}`,
  definitionHolds: 'Safeguards and policies with the requirements they answer to, as an OSCAL component definition.',
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
