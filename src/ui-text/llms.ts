/** Words of llms.txt. English. */
export const llmsText = {
  documents: 'Documents',
  sections: 'Sections',
  frameworks: 'Requirements of frameworks',
  advisories: 'Advisories',
  data: 'Data',
  dataIntro: 'Each file names its JSON Schema.',
  /** The heading that llmstxt.org reserves for what may be skipped. */
  optional: 'Optional',
  overview: 'Overview',
  overviewNote: 'The site on one page.',
  version: (version: string) => `Version ${version}`,
  history: (title: string) => `History of ${title}`,
  historyNote: 'Leads to what changed between versions, word by word.',
  machines: 'Every file for machines, with its schema.',
  fictional: (company: string) => `${company} is a fictional company.`,
  markdown:
    'Every page has a Markdown twin: `index.md` beside it, or the permalink of a version with `.md` at its end.',
} as const;
