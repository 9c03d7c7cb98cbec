/** Words of the hall of fame. English. */
export const hallText = {
  title: 'Hall of fame',
  lede: (company: string) => `Researchers whom ${company} thanks for reporting a vulnerability.`,
} as const;
