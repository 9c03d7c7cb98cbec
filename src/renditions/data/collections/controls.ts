import { z } from 'zod';
import { control } from '../../../schemas/control.ts';
import { defineDataset, itemShape } from '../dataset.ts';

const item = z.strictObject({ ...itemShape, ...control.shape });

export const controls = defineDataset('controls', item, ({ safeguards }, absolute) =>
  safeguards.map(({ id, data }) => ({ id, url: absolute(`/controls/#${id}`), ...data })),
);
