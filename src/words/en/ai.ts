import type { AiFeature } from '../../schemas/control.ts';

/** Words of AI features. English. */
export const aiText = {
  caption: 'AI features',
  columns: {
    feature: 'Feature',
    sent: 'Data sent to the model',
    purpose: 'Purpose',
    retention: 'Kept by the provider',
    training: 'Training',
  },
} as const;

export const trainingLabels: Record<AiFeature['training'], string> = {
  never: 'Never used for training',
  'never-by-provider': 'Not used by the provider for training',
  'opt-in': 'Only where a customer opts in',
  'opt-out': 'Unless a customer opts out',
  always: 'Used for training',
};

/** "None", "30 days": what the provider keeps, with its note. */
export function retentionLine({ retention, retentionNote }: AiFeature): string {
  const words = retention.charAt(0).toUpperCase() + retention.slice(1);
  return retentionNote === undefined ? words : `${words}. ${retentionNote}`;
}

/** Words of the page of AI features. English. */
export const aiPageText = {
  title: 'AI features',
  lede: (company: string) => `What ${company} uses models for, what they are sent, and what becomes of it.`,
  glance: 'At a glance',
  never: 'Never sent',
  provider: 'Model provider',
  ourselves: 'Us',
  notStated: 'Not stated',
  model: 'Model',
  humanReview: 'Where a person decides',
  switchOff: 'Switching it off',
  plans: 'Plans',
} as const;
