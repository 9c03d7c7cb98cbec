import { z } from 'zod';
import { httpsUrl } from './fields/contact-points.ts';
import { partialDate } from './fields/partial-date.ts';
import { severity } from './fields/severity.ts';
import { line, sentences } from './fields/text.ts';

/** `acknowledgments/<id>.yaml`: a researcher who is thanked. */
export const acknowledgment = z.strictObject({
  researcher: line.describe('The name or handle to thank.'),
  date: partialDate.describe('When the finding was reported or fixed.'),
  finding: sentences.optional().describe('What was found, as far as it is public.'),
  severity: severity.optional().describe('How bad it was.'),
  link: httpsUrl.optional().describe('Where the researcher wants readers to go.'),
});

export type Acknowledgment = z.infer<typeof acknowledgment>;
