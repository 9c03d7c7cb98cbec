import { z } from 'zod';
import { aiFeature } from '../../../schemas/ai-feature.ts';
import { defineDataset, itemShape } from '../dataset.ts';

const item = z.strictObject({ ...itemShape, ...aiFeature.shape });

export const aiFeatures = defineDataset('ai-features', item, (center, absolute) =>
  center.aiFeatures.map(({ id, data }) => ({ id, url: absolute(`/ai/#${id}`), ...data })),
);
