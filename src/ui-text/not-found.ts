/** Words of the page for addresses that lead nowhere. English. */
export const notFound = {
  title: 'There is no such page',
  lede: 'The address may be mistyped, or come from a link that was never right. Published versions of documents keep their addresses for good.',
  sections: 'What there is',
  overview: 'Overview',
} as const;
