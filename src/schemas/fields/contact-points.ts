import { z } from 'zod';
import { duration } from './quantities.ts';

const schemeHint = 'expected an address that begins with https://';
const addressHint = 'expected an address with a domain name and without blanks, such as https://example.com/security';

const credentialsHint = 'expected an address without a user name or password before the domain name';

/** "https://bank.example@elsewhere.example" leads elsewhere, and a password in an address is one that is published. */
const hasCredentials = (text: string): boolean => {
  const { username, password } = new URL(text);
  return username !== '' || password !== '';
};

const isAddress = (text: string): boolean =>
  URL.canParse(text) && z.regexes.domain.test(new URL(text).hostname) && !/[\s\\]/.test(text);

/** An absolute address that is served over TLS, written out: parsers of URLs mend "https:/example.com" on their own. */
export const httpsUrl = z
  .string({ error: schemeHint })
  .trim()
  .refine((text) => text.startsWith('https://'), { abort: true, error: schemeHint })
  .refine(isAddress, { abort: true, error: addressHint })
  .refine((text) => !hasCredentials(text), { error: credentialsHint })
  .meta({ format: 'uri', pattern: '^https://' });

/** Holds a text that may be an https:// address or something else to what `httpsUrl` expects of the address. */
export function refineAddress(text: string, context: z.RefinementCtx): void {
  if (!text.startsWith('https:')) return;
  const [issue] = httpsUrl.safeParse(text).error?.issues ?? [];
  if (issue) context.addIssue({ code: 'custom', message: issue.message });
}

/** An e-mail address. */
export const email = z.email({ error: 'expected an e-mail address, written like security@example.com' });

/** Where to write, and how soon an answer comes. */
export const contact = z
  .strictObject({
    email: email.optional().describe('The address readers write to.'),
    url: httpsUrl.optional().describe('A form or page readers use instead of, or besides, e-mail.'),
    respondsWithin: duration.optional().describe('How soon a first answer comes, shown beside the address.'),
    for: z.string().min(1).optional().describe('What to use this contact for, shown beside the address.'),
  })
  .refine((value) => value.email !== undefined || value.url !== undefined, {
    error: 'expected an email or a url: a contact that cannot be reached helps nobody',
  });

export type Contact = z.infer<typeof contact>;

/** The fingerprint of an OpenPGP key (RFC 9580 section 5.5.4.1), in one or in groups of four, as GnuPG prints it. */
export const fingerprint = z.string().regex(/^[0-9A-F]{4}(?: {0,2}[0-9A-F]{4}){9}$/, {
  error: 'expected the 40 hexadecimal digits of an OpenPGP fingerprint',
});

/** A fingerprint in groups of four, which people can compare. */
export function groupedFingerprint(written: string): string {
  return written.replaceAll(' ', '').replace(/.{4}(?=.)/g, '$& ');
}
