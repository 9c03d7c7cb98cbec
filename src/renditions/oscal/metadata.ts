import { createHash } from 'node:crypto';
import type { TrustCenter } from '../../model/resolve.ts';
import { oscalText } from '../../ui-text/oscal.ts';
import type { Absolute } from '../absolute.ts';
import { stableId } from '../stable-id.ts';

/** OSCAL 1.2 (pages.nist.gov/OSCAL), as far as Candor writes it. */
const OSCAL_VERSION = '1.2.1';

export interface Property {
  name: string;
  value: string;
  /** Absent of names that OSCAL itself defines. */
  ns?: string;
}

export interface Link {
  href: string;
  rel?: string;
  text?: string;
  'media-type'?: string;
}

export interface Metadata {
  title: string;
  'last-modified': string;
  version: string;
  'oscal-version': string;
  links: Link[];
  roles: { id: string; title: string }[];
  parties: object[];
  'responsible-parties': { 'role-id': string; 'party-uuids': string[] }[];
  remarks?: string;
}

/** What every OSCAL file of a trust center begins with. */
export function metadataOf(
  center: TrustCenter,
  title: string,
  path: string,
  absolute: Absolute,
  remarks: readonly string[] = [],
): Metadata {
  const { organization, asOf } = center;
  const party = stableId(center, 'organization');
  const email = organization.contacts?.security?.email;
  const notes = organization.sample ? [oscalText.fictional(organization.name), ...remarks] : remarks;
  const { roles } = oscalText;
  return {
    title,
    'last-modified': `${asOf}T00:00:00Z`,
    version: asOf,
    'oscal-version': OSCAL_VERSION,
    links: [{ href: absolute(path), rel: 'canonical' }],
    roles: Object.entries(roles).map(([id, label]) => ({ id, title: label })),
    parties: [
      {
        uuid: party,
        type: 'organization',
        name: organization.legalName ?? organization.name,
        'short-name': organization.name,
        links: [{ href: absolute('/'), rel: 'homepage' }],
        ...(email === undefined ? {} : { 'email-addresses': [email] }),
      },
    ],
    'responsible-parties': Object.keys(roles).map((role) => ({ 'role-id': role, 'party-uuids': [party] })),
    ...(notes.length === 0 ? {} : { remarks: notes.join(' ') }),
  };
}

/** The UUID of a file: another one for other content, as OSCAL asks (identifier-persistence "change-on-write"). */
export function documentUuid(center: TrustCenter, path: string, content: object): string {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return stableId(center, `${path}#${hash}`);
}
