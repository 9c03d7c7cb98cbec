import type { DisclosureProgram } from '../../schemas/disclosure-program.ts';
import type { Money } from '../../schemas/fields/quantities.ts';

/** Words of the disclosure programme. English. */
export const disclosureText = {
  title: 'Report a vulnerability',
  lede: (company: string, saysScope: boolean) =>
    `How to report a vulnerability to ${company}${saysScope ? ', and what may be tested' : ''}.`,
  howTo: 'How to report',
  reportTo: 'Report to',
  form: 'Form',
  firstResponse: 'Response',
  within: (duration: string) => `within ${duration}`,
  encryption: 'Encryption',
  key: 'OpenPGP key',
  keyOnRequest: 'A key is available on request',
  keySubject: 'OpenPGP key for a report',
  securityTxt: 'For machines',
  scopeIn: 'In scope',
  scopeOut: 'Out of scope',
  target: 'Target',
  note: 'Notes',
  resolution: 'Fixed within',
  severity: 'Severity',
  rewards: 'Rewards',
  reward: 'Reward',
  depends: 'Depending on severity',
  safeHarbor: 'Safe harbor',
  safeHarborFull: 'Full safe harbor: all four promises below hold for research in good faith under this programme.',
  safeHarborPartial: 'Partial safe harbor: the promises below hold for research in good faith under this programme.',
  rules: 'What we ask of you',
  publishing: 'Publication',
  credit: 'Credit',
  hallOfFame: 'Hall of fame',
  moreAt: 'Programme page',
} as const;

type Tenet = NonNullable<DisclosureProgram['safeHarbor']>[number];

/** The promises of a safe harbor in full sentences. */
export const tenetLabels: Record<Tenet, string> = {
  authorized:
    'We regard your research as authorised under laws against unauthorised access, and take no legal action over it.',
  'anti-circumvention-exempt': 'We bring no claim for circumventing technical measures.',
  'terms-exempt': 'Terms of use that would forbid the research do not apply to it.',
  'good-faith': 'We presume good faith, and say so to third parties who take action against you.',
};

const disclosureLabels = {
  coordinated: 'Disclosure is coordinated.',
  discretionary: 'You decide when to publish.',
  none: 'Findings are not published.',
} as const;

function windowLine({ after, condition }: NonNullable<DisclosureProgram['disclosureWindow']>): string {
  const words = condition?.replace(/\.$/, '');
  if (after === undefined) return `Not ${words ?? ''}.`;
  const from = `You may publish ${after} after your report`;
  return words === undefined ? `${from}.` : `${from}; before that, not ${words}.`;
}

/** "Disclosure is coordinated. You may publish 90 days after your report." */
export function publicationLine({
  disclosure,
  disclosureNote,
  disclosureWindow,
}: DisclosureProgram): string | undefined {
  const label = disclosure && disclosureLabels[disclosure];
  const parts = [label, disclosureNote, disclosureWindow && windowLine(disclosureWindow)];
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join(' ');
}

/** What stands above times and rewards: the names of what is stated of the two. */
export function timesTitle({ resolution, rewards }: Pick<DisclosureProgram, 'resolution' | 'rewards'>): string {
  if (resolution === undefined) return disclosureText.rewards;
  return rewards === undefined ? 'Response times' : 'Response times and rewards';
}

/** "€2,000 to €5,000", "from €50". */
export function formatMoney({ currency, min, max }: Money): string {
  const format = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  });
  if (max === undefined) return `from ${format.format(min)}`;
  return min === max ? format.format(min) : `${format.format(min)} to ${format.format(max)}`;
}
