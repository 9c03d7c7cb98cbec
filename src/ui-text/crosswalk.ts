import type { Coverage, CrosswalkRow } from '../model/crosswalk.ts';
import { notByPoint } from './controls.ts';

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
  whole: (parts: number) =>
    `Referred to as a whole, ${notByPoint}: ${parts === 1 ? 'the requirement in it is' : `the ${String(parts)} requirements in it are`} not counted.`,
  gapLine: (open: number, total: number) =>
    `For ${String(open)} of ${String(total)} requirements nothing is published here. That says nothing about whether they are met: ask us.`,
  publisher: 'Published by',
} as const;

export const coverageLabels: Record<Exclude<Coverage, 'none'>, string> = {
  'in-place': 'In place',
  'in-progress': 'In progress',
  planned: 'Planned',
};

/** The status of a requirement in a table without room for more: "In place", "In place, not point by point". */
export function coverageWords({ coverage, parts }: Pick<CrosswalkRow, 'coverage' | 'parts'>): string | undefined {
  if (coverage === 'none') return undefined;
  return parts === 0 ? coverageLabels[coverage] : `${coverageLabels[coverage]}, ${notByPoint}`;
}
