import { z } from 'zod';
import { contactRoles } from './contact-roles.ts';
import { contact, fingerprint, httpsUrl } from './fields/contact-points.ts';
import { isoDate } from './fields/dates.ts';
import { countryCode } from './fields/places.ts';
import { frameworkId, pathOrUrl, recordId, servablePath } from './fields/references.ts';
import { languageTag, line, sentences } from './fields/text.ts';
import { HOSTS } from './hosts.ts';
import { listedCollections, listedNames, type ListedSection } from './listed.ts';
import { hosting } from './places.ts';
import { subprocessorNotice, subprocessorRegister } from './subprocessor.ts';

const hexColor = z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'expected a color written like #0d5c4c' });

/** The company's mark on the site: one accent, one logo. */
export const brand = z.strictObject({
  accent: hexColor.optional().describe('The color of links and marks on light ground; its contrast must pass WCAG AA.'),
  accentDark: hexColor.optional().describe('The same on dark ground; derived from the accent where left out.'),
  logo: z
    .string()
    .regex(/^\/(?!\/)\S+\.svg$/, { error: 'expected the path of an SVG file under public/, such as /logo.svg' })
    .optional()
    .describe('The logo beside the name, an SVG file under public/.'),
});

/** The OpenPGP key that signs the lists of checksums. */
export const signing = z.strictObject({
  fingerprint: fingerprint.describe(
    'The fingerprint of the key that signs SHA256SUMS and integrity.json; a build that is signed with another one is refused.',
  ),
  key: pathOrUrl
    .optional()
    .describe(
      'Where the public key is; best at an address that whoever could change this site could not change as well.',
    ),
});

export type Signing = z.infer<typeof signing>;

const ordered = [
  'whitepaper',
  'policies',
  'controls',
  'certifications',
  'subprocessors',
  'ai',
  'questions',
  'disclosure',
  'advisories',
  'updates',
  'documents',
] as const;

export type Section = (typeof ordered)[number] | ListedSection;

/** The pages a navigation entry can name, in the order they appear when the organisation does not choose one. */
export const sections: readonly Section[] = [
  ...new Set<Section>([...ordered, ...listedNames.map((name) => listedCollections[name].section)]),
];

const site = z.strictObject({
  origin: httpsUrl
    .refine((url) => URL.canParse(url) && new URL(url).origin === url, {
      error: 'expected only the origin, such as https://trust.example.com',
    })
    .describe('The origin the site is served from, without a path.'),
  base: z
    .string()
    .regex(/^(\/[a-z0-9-]+)+$/, { error: 'expected a path such as /trust, without a slash at the end' })
    .optional()
    .describe('The path the site lives under, where it does not have the host to itself.'),
  host: z.enum(HOSTS).optional().describe('Where it is hosted; a build writes the headers and redirects of that host.'),
});

const registration = z.strictObject({
  country: countryCode
    .optional()
    .describe('The country the company is registered in, as its two-letter code (ISO 3166-1).'),
  jurisdiction: line
    .optional()
    .describe('The jurisdiction, where it is part of a country, such as England and Wales; readers see it instead.'),
  register: line.optional().describe('The register it stands in, such as Companies House.'),
  number: line.optional().describe('Its number in that register.'),
  vat: line.optional().describe('Its VAT or tax identification number.'),
});

/** `organization.yaml`: who the trust center belongs to, and what holds for all of it. */
export const organization = z.strictObject({
  name: line.describe('The name readers know the company by.'),
  legalName: line.optional().describe('The name of the legal entity, shown in the foot and in documents.'),
  copyright: line
    .optional()
    .describe('The notice of copyright in the foot, such as "© 2026 Example Ltd. All rights reserved."'),
  headline: line.optional().describe('The title of the overview.'),
  summary: sentences
    .optional()
    .describe('Who the company is and what this site holds, under the title of the overview.'),
  registration: registration.optional().describe('Where the legal entity is registered.'),
  address: line.optional().describe('The postal address, on one line.'),
  site: site.describe('Where the site is published.'),
  language: languageTag.describe('The language the content is written in.'),
  contacts: z
    .partialRecord(z.enum(contactRoles), contact)
    .optional()
    .describe('Whom to write to, by what it is about.'),
  brand: brand.optional().describe('The accent and the logo.'),
  plans: z
    .array(
      z.strictObject({
        id: recordId.describe('The id other records name.'),
        name: line.describe('The name readers know it by.'),
      }),
    )
    .optional()
    .describe('The plans the company sells, where safeguards or commitments differ between them.'),
  hosting: z.array(hosting).optional().describe('Where the product runs and where data is kept.'),
  figures: z
    .array(recordId)
    .optional()
    .describe('Commitments to show as large figures on the overview, in this order.'),
  crosswalks: z
    .array(frameworkId)
    .min(1)
    .optional()
    .describe(
      'The frameworks the company publishes its whole crosswalk to; of any other, only the references are listed.',
    ),
  subprocessorNotice: z
    .array(subprocessorNotice)
    .optional()
    .describe('How long before a change of subprocessors customers hear of it, and how long they may object.'),
  subprocessorRegister: subprocessorRegister.optional().describe('How the subprocessor register can be seen.'),
  documentsElsewhere: z
    .array(
      z.strictObject({
        title: line.describe('What the document is called.'),
        url: httpsUrl.optional().describe('Where it is; left out where it exists but has no public address.'),
        kind: z
          .enum(['privacy-policy', 'dpa', 'terms', 'status-page', 'other'])
          .describe('What kind of document it is.'),
        note: sentences.optional().describe('What readers find there.'),
        ask: z
          .enum(contactRoles)
          .optional()
          .describe('The contact that sends it to those who ask, where it has no public address.'),
      }),
    )
    .optional()
    .describe('Documents that live outside this site.'),
  signing: signing.optional().describe('The key that signs the lists of checksums, where the site is signed.'),
  redirects: z
    .array(
      z.strictObject({
        from: servablePath.describe('The old path.'),
        to: pathOrUrl.describe('The page it leads to now.'),
      }),
    )
    .optional()
    .describe('Old addresses that go on working.'),
  navigation: z
    .array(z.enum(sections))
    .optional()
    .describe('The order of the navigation; sections left out come last.'),
  sample: z
    .strictObject({ asOf: isoDate.describe('The day the sample is shown as of.') })
    .optional()
    .describe('Marks a fictional company: pages say so, and the site is shown as of a fixed day.'),
});

export type Organization = z.infer<typeof organization>;
