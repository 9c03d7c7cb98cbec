import type { TrustCenter } from '../model/resolve.ts';
import type { Control } from '../schemas/control.ts';

/** Said of an article or section that is referred to as a whole: which of its points are met is not told. */
export const notByPoint = 'not point by point';

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
