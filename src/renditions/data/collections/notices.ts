import { z } from 'zod';
import { acknowledgment } from '../../../schemas/acknowledgment.ts';
import { advisory } from '../../../schemas/advisory.ts';
import { update } from '../../../schemas/update.ts';
import { defineDataset, itemShape } from '../dataset.ts';

const thanks = z.strictObject({ ...itemShape, ...acknowledgment.shape });

export const acknowledgments = defineDataset('acknowledgments', thanks, (center, absolute) =>
  center.acknowledgments.map(({ id, data }) => ({ id, url: absolute(`/disclosure/hall-of-fame/#${id}`), ...data })),
);

const text = z.string().optional().describe('Its text, where it states no summary.');

const vulnerability = z.strictObject({
  ...itemShape,
  ...advisory.shape,
  text,
  markdown: z.url().describe('Its text as Markdown.'),
});

export const advisories = defineDataset('advisories', vulnerability, (center, absolute, texts) =>
  center.advisories.map(({ id, data }) => ({
    id,
    url: absolute(`/advisories/${id}/`),
    ...data,
    text: texts?.get(`advisories/${id}`),
    markdown: absolute(`/advisories/${id}/index.md`),
  })),
);

const notice = z.strictObject({
  ...itemShape,
  date: z.iso.date().describe('The day of the notice.'),
  ...update.shape,
  text,
});

export const updates = defineDataset('updates', notice, (center, absolute, texts) =>
  center.updates.map(({ id, data }) => ({
    id,
    url: absolute(`/updates/#${id}`),
    date: id.slice(0, 10),
    ...data,
    text: texts?.get(`updates/${id}`),
  })),
);
