import type { Content } from '../../../src/model/content.ts';
import type { Corrections } from '../../../src/model/corrections.ts';
import { resolveTrustCenter, type TrustCenter } from '../../../src/model/resolve.ts';
import { collections } from '../../../src/schemas/collections.ts';
import type { Released } from '../../../src/schemas/released.ts';
import type { Subprocessor } from '../../../src/schemas/subprocessor.ts';

/** Every collection of several records, empty. */
const nothing = Object.fromEntries(
  Object.entries(collections).flatMap(([name, { layout }]) => (layout === 'file' ? [] : [[name, []]])),
) as unknown as Omit<Content, 'organization'>;

const organization: Content['organization'] = {
  name: 'Example & Sons',
  site: { origin: 'https://trust.example.com' },
  language: 'en',
  subprocessorNotice: [
    { notice: '14 days', objection: '14 days' },
    { from: '2024-02-01', notice: '30 days', objection: '30 days' },
  ],
};

/** A trust center that holds only what a test gives it. */
export function trustCenter(
  content: Partial<Content>,
  asOf: string,
  drafts = false,
  released?: Corrections & Pick<Released, 'identity'>,
): TrustCenter {
  return resolveTrustCenter({ ...nothing, organization, ...content }, asOf, drafts, released);
}

/** A vendor that is announced, begins, changes and ends. */
const mail: Subprocessor = {
  name: 'Mail <Ltd>',
  purpose: 'Delivers e-mail.',
  service: 'Transactional',
  locations: [{ country: 'DE' }],
  announced: '2023-01-10',
  effective: '2023-02-01',
  changes: [
    {
      announced: '2026-11-01',
      effective: '2026-12-15',
      summary: 'Adds Ireland.',
      set: { locations: [{ country: 'DE' }, { country: 'IE' }] },
    },
  ],
};

/** A vendor that was there from the start and has gone. */
const backup: Subprocessor = {
  name: 'Backup GmbH',
  purpose: 'Keeps backups.',
  ended: '2025-05-12',
  replacedBy: 'mail',
};

/** A register with one change behind it, one end, and one change to come from 1 November 2026 on. */
export function sampleRegister(asOf: string, corrections?: Corrections): TrustCenter {
  const subprocessors = [
    { id: 'mail', data: mail },
    { id: 'backup', data: backup },
  ];
  return trustCenter({ subprocessors }, asOf, false, corrections);
}
