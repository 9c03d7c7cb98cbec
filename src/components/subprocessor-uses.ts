import type { Entry } from '../model/content.ts';
import type { TrustCenter } from '../model/resolve.ts';
import type { AiFeature } from '../schemas/ai-feature.ts';
import type { Organization } from '../schemas/organization.ts';

/** What a subprocessor is used for, as other records tell. */
interface Uses {
  features: readonly Entry<AiFeature>[];
  hosting: readonly NonNullable<Organization['hosting']>[number][];
}

/** The AI features a subprocessor runs and the hosting it provides. */
export function usesOf(id: string, { aiFeatures, organization }: TrustCenter): Uses {
  return {
    features: aiFeatures.filter(({ data }) => data.provider === id),
    hosting: (organization.hosting ?? []).filter(({ subprocessor }) => subprocessor === id),
  };
}

/** Whether other records name a subprocessor at all. */
export function hasUses(id: string, center: TrustCenter): boolean {
  const { features, hosting } = usesOf(id, center);
  return features.length + hosting.length > 0;
}
