import type { Entry } from '../model/content.ts';
import type { RegisterEntry } from '../model/register.ts';
import type { TrustCenter } from '../model/resolve.ts';
import type { AiFeature } from '../schemas/ai-feature.ts';
import type { Organization } from '../schemas/organization.ts';
import { placeName } from '../ui-text/register.ts';

/** What a subprocessor is used for, as other records tell. */
interface Uses {
  features: readonly Entry<AiFeature>[];
  hosting: readonly NonNullable<Organization['hosting']>[number][];
}

/** The AI features a subprocessor runs and the hosting it provides; what its own entry says already is not said again. */
export function usesOf(
  { id, details: { purpose } }: Pick<RegisterEntry, 'id' | 'details'>,
  { aiFeatures, organization }: Pick<TrustCenter, 'aiFeatures' | 'organization'>,
): Uses {
  return {
    features: aiFeatures.filter(({ data }) => data.provider === id),
    hosting: (organization.hosting ?? [])
      .filter(({ subprocessor }) => subprocessor === id)
      .map((place) => (place.runs === purpose ? { ...place, runs: undefined } : place))
      .filter((place) => placeName(place) !== '' || place.runs !== undefined),
  };
}
