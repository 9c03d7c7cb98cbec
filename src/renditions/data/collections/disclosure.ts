import { z } from 'zod';
import { disclosureProgram as programRecord } from '../../../schemas/disclosure-program.ts';
import { securityTxt as securityTxtRecord } from '../../../schemas/security-txt.ts';
import { defineDataset, itemShape } from '../dataset.ts';

const program = z.strictObject({ ...itemShape, ...programRecord.shape });

export const disclosureProgram = defineDataset('disclosure-program', program, (center, absolute) =>
  center.program ? [{ id: 'disclosure-program', url: absolute('/disclosure/'), ...center.program }] : [],
);

const fields = z.strictObject({ ...itemShape, ...securityTxtRecord.shape });

export const securityTxt = defineDataset('security-txt', fields, (center, absolute) =>
  center.securityTxt ? [{ id: 'security-txt', url: absolute('/.well-known/security.txt'), ...center.securityTxt }] : [],
);
