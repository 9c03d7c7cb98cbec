import type { Replacement } from '../frameworks/framework.ts';
import { isPromise } from '../model/commitments.ts';
import type { Coverage, Crosswalk, CrosswalkRow } from '../model/crosswalk.ts';
import { notByPoint } from './controls.ts';
import { formatDate } from './dates.ts';
import { inEdition } from './frameworks.ts';
import { capitalized } from './lists.ts';

/** Words of the frameworks of which only references are listed. English. */
export const referenceText = {
  title: (framework: string) => `References to ${framework}`,
  lede: (company: string, framework: string) =>
    `Requirements of ${framework} that something published by ${company} refers to. This is a list of references, not an assessment against the framework.`,
  answers: 'What refers to it',
} as const;

/** What the page and the files of a framework are called: a crosswalk only where one is published. */
export function crosswalkTitle({ framework, whole }: Pick<Crosswalk, 'framework' | 'whole'>): string {
  return (whole ? crosswalkText : referenceText).title(framework.shortName);
}

/** Words of the crosswalks. English. */
export const crosswalkText = {
  title: (framework: string) => `Crosswalk to ${framework}`,
  lede: (company: string, framework: string) =>
    `Each requirement of ${framework} that something at ${company} answers to, and what does.`,
  replaced: ({ by, on, certificatesEnded }: Replacement) =>
    `Note on the standard: this edition was replaced by the ${by} edition on ${formatDate(on)}; certificates to it ended on ${formatDate(certificatesEnded)}. Each requirement is shown with what it is ${inEdition(by)}.`,
  caption: (group: string) => `Requirements: ${group}`,
  columns: { requirement: 'Requirement', answers: 'What answers to it', status: 'Status' },
  next: (edition: string) => capitalized(inEdition(edition)),
  safeguards: 'Controls',
  documents: 'Documents',
  promises: 'Commitments',
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

/** What the coverage of a requirement is called: only a safeguard is in place; else a text tells of it, a commitment does, or a figure. */
export function coverageLabel({ coverage, answers }: Answered): string | undefined {
  if (coverage === 'none') return undefined;
  const isInPlace = answers.safeguards.some(({ data }) => data.status === 'in-place');
  if (coverage !== 'in-place' || isInPlace) return coverageLabels[coverage];
  if (answers.documents.length > 0) return 'Documented';
  return answers.commitments.some(isPromise) ? 'Committed' : 'Stated';
}

/** The same in a table without room for more: "In place", "In place, not point by point". */
export function coverageWords(row: Answered & Pick<CrosswalkRow, 'parts'>): string | undefined {
  const label = coverageLabel(row);
  return label === undefined || row.parts === 0 ? label : `${label}, ${notByPoint}`;
}
