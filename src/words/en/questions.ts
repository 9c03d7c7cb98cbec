import type { Question } from '../../schemas/texts.ts';

/** Words of the answered questionnaire. English. */
export const questionText = {
  title: 'Questions',
  lede: (count: number) =>
    `${count === 1 ? 'One question' : `${String(count)} questions`} that security questionnaires ask, answered once for everyone.`,
  groups: 'Groups',
  requirements: 'About',
  documents: 'Read more in',
  reviewed: (date: string) => `Checked on ${date}`,
} as const;

export const answerLabels: Record<Question['answer'], string> = {
  yes: 'Yes',
  no: 'No',
  partial: 'In part',
  'not-applicable': 'Not applicable',
};

/** In the preview of `npm run dev`, which has no index. */
export const searchInPreview =
  'Search needs the finished site: run "npm start". In this preview, choose a section below.';

/** Words of the search page. English. */
export const searchText = {
  title: 'Search',
  label: 'Words to look for',
  submit: 'Search',
  section: 'Section',
  anySection: 'All sections',
  framework: 'Framework',
  anyFramework: 'All frameworks',
  include: 'Search in versions not in force',
  states: {
    superseded: 'Earlier versions',
    upcoming: 'Versions to come',
    withdrawn: 'Withdrawn documents',
  },
  loading: 'Searching…',
  failed: 'The search index could not be loaded. Reload the page, or choose a section below.',
  /** "3 results for “bastion”. 2 more in versions that are not in force." */
  found: (count: number, text: string, hidden: number) => {
    const results = count === 0 ? 'No results' : count === 1 ? 'One result' : `${String(count)} results`;
    const sentence = `${results} for “${text}”.`;
    if (hidden === 0) return sentence;
    const more = count === 0 ? String(hidden) : `${String(hidden)} more`;
    return `${sentence} ${more} in versions that are not in force.`;
  },
  everyVersion: 'Search every version',
  /** @param requirement the number of one that something answers to; absent where nothing names any */
  suggestions: (requirement: string | undefined) =>
    `Try fewer words or more general ones${requirement === undefined ? '' : `, or the number of a requirement, such as ${requirement}`}. Quotation marks keep words together, “like these”.`,
  /** Before the words that were probably meant, which a question mark follows. */
  didYouMean: 'Did you mean',
  everywhere: 'Search everything',
  results: 'Results',
  more: 'Show more results',
  versionNumber: (version: string) => `Version ${version}`,
  sections: 'By section',
  noScript: 'Searching is the one thing here that needs JavaScript, and it is switched off in this browser.',
  noScriptHint:
    'Choose a section below instead. Each is a page of its own, and your browser finds words on a page with Ctrl+F (⌘F on a Mac).',
} as const;
