import { parseControlRef, successors } from '../../frameworks/control-ref.ts';
import { anchorOf, type Framework, type Replacement } from '../../frameworks/framework.ts';
import { isPromise } from '../../model/commitments.ts';
import type { Coverage, Crosswalk, CrosswalkRow } from '../../model/crosswalk.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { Control } from '../../schemas/control.ts';
import { formatDate } from './dates.ts';
import { capitalized } from './tables.ts';

/** "in the 2022 edition": a property of the standard, not what a company says of itself. */
function inEdition(edition: string): string {
  return `in the ${edition} edition`;
}

/** "SOC 2 CC9.2"; a control of a replaced edition with what it is in the next: "ISO 27001:2013 A.9.3 (A.5.17 in the 2022 edition)". */
export function refLabel(ref: string): string {
  const parsed = parseControlRef(ref);
  if (!parsed) return ref;
  const { framework, control } = parsed;
  const next = successors(ref).map((successor) => parseControlRef(successor)?.control.id ?? successor);
  const label = `${framework.shortName} ${control.id}`;
  if (next.length === 0 || framework.replaced === undefined) return label;
  return `${label} (${next.join(', ')} ${inEdition(framework.replaced.by)})`;
}

/** Where a reference stands among those to its framework: `/controls/soc2/#cc9-2`. */
export function refPath(ref: string): string {
  const parsed = parseControlRef(ref);
  return parsed ? `/controls/${parsed.framework.id}/#${anchorOf(parsed.control.id)}` : '/controls/';
}

/** "ISO/IEC 27001:2022", "PCI DSS 4.0.1": a framework with its version, told once where the name holds it. */
export function frameworkTitle({ name, version }: Framework): string {
  return name.includes(version) ? name : `${name} ${version}`;
}

/** Said of an article or section that is referred to as a whole: which of its points are met is not told. */
const notByPoint = 'not point by point';

/** What a safeguard's status is called. */
export const controlStates: Record<Control['status'], string> = {
  'in-place': 'In place',
  'in-progress': 'In progress',
  planned: 'Planned',
};

/** What the groups of safeguards are called. */
export const categoryLabels: Record<Control['category'], string> = {
  governance: 'Governance',
  compliance: 'Compliance',
  'data-protection': 'Data protection',
  encryption: 'Encryption',
  'access-control': 'Access control',
  'product-security': 'Product security',
  'application-security': 'Application security',
  infrastructure: 'Infrastructure',
  'network-security': 'Network security',
  'logging-and-monitoring': 'Logging and monitoring',
  'vulnerability-management': 'Vulnerability management',
  'supply-chain': 'Supply chain',
  'incident-response': 'Incident response',
  'business-continuity': 'Business continuity',
  'personnel-security': 'Personnel security',
  'physical-security': 'Physical security',
  'artificial-intelligence': 'Artificial intelligence',
  privacy: 'Privacy',
};

/** Words of the controls pages. English. */
export const controlsText = {
  lede: ({ organization: { name }, safeguards }: Pick<TrustCenter, 'organization' | 'safeguards'>) => {
    if (safeguards.length === 0) return `What ${name} states in figures.`;
    const answer = safeguards.some(({ data }) => data.controls !== undefined);
    return `What ${name} does to protect data, safeguard by safeguard${answer ? ', and which requirement each answers to' : ''}.`;
  },
  frameworks: 'By framework',
  frameworksIntro:
    'How many single requirements of each framework something in place here answers to. What is in progress or planned is counted beside it. Where a whole article or section is referred to, it is named beside the count, and its points are not counted. Each leads to the crosswalk.',
  references: 'References to frameworks',
  referencesIntro: 'Frameworks that something here refers to. Each leads to its list of references.',
  target: 'Target',
  appliesTo: 'Applies to',
  plans: 'Plans',
  onRequest: 'On request',
  onRequestLine: 'Offered to customers who ask',
  inheritedFrom: 'Run by',
  requirements: 'Answers to',
  documents: 'Described in',
  /**
   * How much of a framework is answered to by what is in place: the count, and beside it what is in progress or planned and
   * the articles and sections referred to as a whole, so that these and what nothing refers to add up to the total.
   */
  coverage: (
    counts: Readonly<Record<Control['status'], number>>,
    total: number,
    wholes: readonly string[],
  ): { text: string; note?: string } => {
    const named = wholes.length > 2 ? `${String(wholes.length)} articles or sections` : wholes.join(', ');
    const asWholes = wholes.length === 0 ? undefined : `${named}, ${notByPoint}`;
    const open = (['in-progress', 'planned'] as const)
      .filter((status) => counts[status] > 0)
      .map((status) => `${String(counts[status])} ${controlStates[status].toLowerCase()}`);
    if (counts['in-place'] === 0 && open.length === 0 && asWholes !== undefined) return { text: asWholes };
    const beside = [...open, asWholes].filter((part) => part !== undefined).join(', ');
    const text = `${String(counts['in-place'])} of ${String(total)}`;
    return beside === '' ? { text } : { text, note: `also ${beside}` };
  },
  notHere: 'Not in place yet',
} as const;

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
