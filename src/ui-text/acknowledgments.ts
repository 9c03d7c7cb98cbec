/** Words of the hall of fame. English. */
export const hallText = {
  title: 'Hall of fame',
  lede: 'Researchers who told us about a weakness and gave us time to mend it. Thank you.',
  empty: 'Nobody is listed yet.',
} as const;
