import { z } from 'zod';
import { disclosureProgram as programRecord } from '../../../schemas/disclosure-program.ts';
import { securityTxt as securityTxtRecord } from '../../../schemas/security-txt.ts';
import { canonicalOf } from '../../../security-txt/write.ts';
import { defineDataset, itemShape } from '../dataset.ts';

const program = z.strictObject({ ...itemShape, ...programRecord.shape });

export const disclosureProgram = defineDataset('disclosure-program', program, (center, absolute) =>
  center.program ? [{ id: 'disclosure-program', url: absolute('/disclosure/'), ...center.program }] : [],
);

const fields = z.strictObject({ ...itemShape, ...securityTxtRecord.shape });

export const securityTxt = defineDataset('security-txt', fields, (center) =>
  center.securityTxt ? [{ id: 'security-txt', url: canonicalOf(center.organization.site), ...center.securityTxt }] : [],
);
