import type { Coverage } from '../model/crosswalk.ts';

/** Words of the crosswalks. English. */
export const crosswalkText = {
  title: (framework: string) => `Crosswalk to ${framework}`,
  lede: (company: string, framework: string) =>
    `Each requirement of ${framework} that something at ${company} answers to, and what does.`,
  withdrawn: (date: string) => `This edition was withdrawn on ${date}. Each reference is shown with its successors.`,
  caption: (group: string) => `Requirements: ${group}`,
  columns: { requirement: 'Requirement', answers: 'What answers to it', status: 'Status' },
  now: 'now',
  safeguards: 'Controls',
  documents: 'Documents',
  promises: 'Promises',
  questions: 'Questions',
  gap: 'What is not listed',
  gapLine: (open: number, total: number) =>
    `For ${String(open)} of ${String(total)} requirements nothing is published here. That says nothing about whether they are met: ask us.`,
  publisher: 'Published by',
} as const;

export const coverageLabels: Record<Exclude<Coverage, 'none'>, string> = {
  'in-place': 'In place',
  'in-progress': 'In progress',
  planned: 'Planned',
};
