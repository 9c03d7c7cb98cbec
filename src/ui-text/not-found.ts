/** Words of the page for addresses that lead nowhere. English. */
export const notFound = {
  title: 'There is no such page',
  lede: 'The address may be mistyped, or the link that led here wrong.',
  sections: 'What there is',
  overview: 'Overview',
} as const;
