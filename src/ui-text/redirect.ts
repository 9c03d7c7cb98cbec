/** Words of the pages at old addresses. English. */
export const redirectText = {
  title: 'This page has moved',
  follow: 'Go to its new address',
} as const;
