import { z } from 'zod';
import { report } from '../../../schemas/report.ts';
import { defineDataset, itemShape } from '../dataset.ts';

const { url: form, ...shape } = report.shape;

const item = z.strictObject({
  ...itemShape,
  ...shape,
  form,
  expired: z.boolean().optional().describe('Whether its last day has passed; absent where none is stated.'),
});

export const reports = defineDataset('reports', item, (center, absolute) =>
  center.reports.map(({ id, data: { url, ...stated } }) => ({
    id,
    url: absolute(`/documents/#${id}`),
    ...stated,
    form: url,
    expired: stated.expires === undefined ? undefined : stated.expires < center.asOf,
  })),
);
