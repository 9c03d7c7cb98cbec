import { createHash } from 'node:crypto';
import { oscalText } from '#words/data';
import { frameworkById } from '../../frameworks/registry.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import { stableId } from '../stable-id.ts';
import type { Absolute } from '../surroundings.ts';

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

/** Catalogs that the publisher of a framework keeps in OSCAL. Their control ids are the framework's own. */
const publicCatalogs: Readonly<Record<string, string>> = {
  'nist-csf':
    'https://raw.githubusercontent.com/usnistgov/oscal-content/main/nist.gov/CSF/v2.0/json/NIST_CSF_v2.0_catalog.json',
};

/** The publisher's own OSCAL catalog of a framework, where there is one. */
export function publicCatalog(framework: string): string | undefined {
  return publicCatalogs[framework];
}

/**
 * The id of a control in its catalog, a token (NCName): "A.5.19" is `a.5.19`, "Art. 28(3)(a)" is `art.28.3.a`; one that
 * begins with a digit has its framework before it, `iso27001-2022.6.1.2`. Unique within a framework.
 */
export function controlId(framework: string, control: string): string {
  if (publicCatalog(framework) !== undefined) return control;
  const token = control
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/\.$/, '');
  return /^[a-z]/.test(token) ? token : `${frameworkById(framework)?.id ?? framework}.${token}`;
}

/** Where the component definition lies, from the root of the site. */
export const componentDefinitionPath = '/data/oscal/component-definition.json';

/** Where our catalog of a framework lies. */
export function catalogPath(framework: string): string {
  return `/data/oscal/catalogs/${framework}.json`;
}
