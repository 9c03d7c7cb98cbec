import { z } from 'zod';
import { commitment } from '../../../schemas/commitment.ts';
import { defineDataset, itemShape } from '../dataset.ts';

const item = z.strictObject({
  ...itemShape,
  ...commitment.shape,
  current: commitment.shape.values.element
    .optional()
    .describe('The value that holds on that day; absent before the first.'),
});

export const commitments = defineDataset('commitments', item, (center, absolute) =>
  center.commitments.map(({ id, data, current }) => ({
    id,
    url: absolute(`/controls/#commitment-${id}`),
    ...data,
    current,
  })),
);
