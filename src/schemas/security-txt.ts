import { z } from 'zod';
import { httpsUrl, refineAddress } from './fields/contact-points.ts';
import { isoDateTime, partialDate } from './fields/dates.ts';
import { languageTag, line, sentences, severity } from './fields/text.ts';

const uri = (pattern: RegExp, error: string) =>
  z.string({ error }).regex(pattern, { abort: true, error }).superRefine(refineAddress);

const contactUri = uri(
  /^(mailto:[^\s@]+@[^\s@]+|tel:[+\d().-]+|https:\/\/\S+)$/,
  'expected a URI: mailto:security@example.com, tel:+44… or an https:// address (RFC 9116 section 2.5.3)',
);
const keyUri = uri(
  /^(https:\/\/\S+|dns:\S+\?type=OPENPGPKEY|openpgp4fpr:[0-9a-fA-F]{40})$/,
  'expected where the key is: an https:// address, dns:…?type=OPENPGPKEY or openpgp4fpr:… (RFC 9116 section 2.5.4)',
);

/** `security-txt.yaml`: the fields of security.txt (RFC 9116) and its registered extensions. */
export const securityTxt = z.strictObject({
  contact: z.array(contactUri).min(1).describe('Where to report, most preferred first.'),
  expires: isoDateTime.describe('When the file is to be taken as stale; less than a year ahead is recommended.'),
  encryption: z.array(keyUri).min(1).optional().describe('Where the key to encrypt with is.'),
  acknowledgments: z.array(httpsUrl).min(1).optional().describe('The page that thanks researchers.'),
  preferredLanguages: z.array(languageTag).min(1).optional().describe('The languages reports may be written in.'),
  canonical: z.array(httpsUrl).min(1).optional().describe('The addresses this file is found at.'),
  policy: z.array(httpsUrl).min(1).optional().describe('The disclosure policy.'),
  hiring: z.array(httpsUrl).min(1).optional().describe('Open positions in security.'),
  csaf: z
    .array(
      httpsUrl.refine((url) => url.endsWith('/provider-metadata.json'), {
        error: 'expected an address that ends in provider-metadata.json',
      }),
    )
    .min(1)
    .optional()
    .describe('The CSAF provider metadata.'),
  bugBounty: z.boolean().optional().describe('Whether findings are rewarded with money.'),
});

export type SecurityTxt = z.infer<typeof securityTxt>;

/** `acknowledgments/<id>.yaml`: a researcher who is thanked. */
export const acknowledgment = z.strictObject({
  researcher: line.describe('The name or handle to thank.'),
  date: partialDate.describe('When the finding was reported or fixed.'),
  finding: sentences.optional().describe('What was found, as far as it is public.'),
  severity: severity.optional().describe('How bad it was.'),
  link: httpsUrl.optional().describe('Where the researcher wants readers to go.'),
});

export type Acknowledgment = z.infer<typeof acknowledgment>;
