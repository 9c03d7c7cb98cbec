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
  gapLine: (open: number, withinWholes: number, total: number) => {
    const within = withinWholes === 0 ? '' : `, and ${String(withinWholes)} only within what is referred to as a whole`;
    return `${String(open)} of ${String(total)} requirements ${open === 1 ? 'is' : 'are'} not referred to here${within}. That says nothing about whether they are met.`;
  },
  publisher: 'Published by',
} as const;

const coverageLabels: Record<Exclude<Coverage, 'none'>, string> = {
  'in-place': 'In place',
  'in-progress': 'In progress',
  planned: 'Planned',
};

type Answered = Pick<CrosswalkRow, 'coverage' | 'answers'>;

/** What the coverage of a requirement is called: only a safeguard is in place; else a text tells of it, or a promise does. */
export function coverageLabel({ coverage, answers }: Answered): string | undefined {
  if (coverage === 'none') return undefined;
  const isInPlace = answers.safeguards.some(({ data }) => data.status === 'in-place');
  if (coverage !== 'in-place' || isInPlace) return coverageLabels[coverage];
  return answers.documents.length > 0 ? 'Documented' : 'Promised';
}

/** The same in a table without room for more: "In place", "In place, not point by point". */
export function coverageWords(row: Answered & Pick<CrosswalkRow, 'parts'>): string | undefined {
  const label = coverageLabel(row);
  return label === undefined || row.parts === 0 ? label : `${label}, ${notByPoint}`;
}
