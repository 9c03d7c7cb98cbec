import { z } from 'zod';
import { correctionsOf } from '../../../model/corrections.ts';
import { commitment } from '../../../schemas/commitment.ts';
import { disclosureProgram as programRecord } from '../../../schemas/disclosure-program.ts';
import { report } from '../../../schemas/report.ts';
import { securityTxt as securityTxtRecord } from '../../../schemas/security-txt.ts';
import { question } from '../../../schemas/texts.ts';
import { canonicalOf } from '../../../security-txt/fields.ts';
import { defineDataset, itemShape } from '../dataset.ts';
import { errataField, errataItem } from '../document-file.ts';

const commitmentItem = z.strictObject({
  ...itemShape,
  ...commitment.shape,
  current: commitment.shape.values.element
    .optional()
    .describe('The value that holds on that day; absent before the first.'),
  errata: errataField,
});

export const commitments = defineDataset('commitments', commitmentItem, (center, absolute) =>
  center.commitments.map(({ id, data, current }) => ({
    id,
    url: absolute(`/controls/#commitment-${id}`),
    ...data,
    current,
    errata: errataItem(correctionsOf(center, 'commitments', id)),
  })),
);

const program = z.strictObject({ ...itemShape, ...programRecord.shape });

export const disclosureProgram = defineDataset('disclosure-program', program, (center, absolute) =>
  center.program ? [{ id: 'disclosure-program', url: absolute('/disclosure/'), ...center.program }] : [],
);

const fields = z.strictObject({ ...itemShape, ...securityTxtRecord.shape });

export const securityTxt = defineDataset('security-txt', fields, (center) =>
  center.securityTxt ? [{ id: 'security-txt', url: canonicalOf(center.organization.site), ...center.securityTxt }] : [],
);

const questionItem = z.strictObject({ ...itemShape, ...question.shape });

export const questions = defineDataset('questions', questionItem, (center, absolute) =>
  center.questions.map(({ id, data }) => ({ id, url: absolute(`/questions/#${id}`), ...data })),
);

const { url: form, ...shape } = report.shape;

const reportItem = z.strictObject({
  ...itemShape,
  ...shape,
  form,
  expired: z.boolean().optional().describe('Whether its last day has passed; absent where none is stated.'),
});

export const reports = defineDataset('reports', reportItem, (center, absolute) =>
  center.reports.map(({ id, data: { url, ...stated } }) => ({
    id,
    url: absolute(`/documents/#${id}`),
    ...stated,
    form: url,
    expired: stated.expires === undefined ? undefined : stated.expires < center.asOf,
  })),
);
