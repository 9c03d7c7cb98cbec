import { z } from 'zod';
import { correctionsOf } from '../../../model/corrections.ts';
import { commitment } from '../../../schemas/commitment.ts';
import { defineDataset, itemShape } from '../dataset.ts';
import { errataField, errataItem } from '../errata.ts';

const item = z.strictObject({
  ...itemShape,
  ...commitment.shape,
  current: commitment.shape.values.element
    .optional()
    .describe('The value that holds on that day; absent before the first.'),
  errata: errataField,
});

export const commitments = defineDataset('commitments', item, (center, absolute) =>
  center.commitments.map(({ id, data, current }) => ({
    id,
    url: absolute(`/controls/#commitment-${id}`),
    ...data,
    current,
    errata: errataItem(correctionsOf(center, 'commitments', id)),
  })),
);
