import { z } from 'zod';
import { groupedFingerprint } from '../../../schemas/fields/contact-points.ts';
import { organization as record, type Signing } from '../../../schemas/organization.ts';
import type { Absolute } from '../../surroundings.ts';
import { defineDataset, itemShape } from '../dataset.ts';

/** What others may want to know; how the site looks and is laid out is not among it. */
const facts = record.pick({
  name: true,
  legalName: true,
  summary: true,
  registration: true,
  address: true,
  language: true,
  contacts: true,
  plans: true,
  hosting: true,
  subprocessorNotice: true,
  subprocessorRegister: true,
  documentsElsewhere: true,
  signing: true,
}).shape;

const item = z.strictObject({
  ...itemShape,
  ...facts,
  fictional: z.boolean().describe('Whether the company is made up to show what a trust center looks like.'),
});

/** The address of a key that lies on this site is written out. */
function publishedSigning({ fingerprint, key }: Signing, absolute: Absolute): Signing {
  return { fingerprint: groupedFingerprint(fingerprint), key: key?.startsWith('/') ? absolute(key) : key };
}

export const organization = defineDataset('organization', item, ({ organization: data }, absolute) => [
  {
    id: 'organization',
    url: absolute('/'),
    name: data.name,
    legalName: data.legalName,
    summary: data.summary,
    registration: data.registration,
    address: data.address,
    language: data.language,
    contacts: data.contacts,
    plans: data.plans,
    hosting: data.hosting,
    subprocessorNotice: data.subprocessorNotice,
    subprocessorRegister: data.subprocessorRegister,
    documentsElsewhere: data.documentsElsewhere,
    signing: data.signing && publishedSigning(data.signing, absolute),
    fictional: data.sample !== undefined,
  },
]);
