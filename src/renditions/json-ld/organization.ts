import type { Certification, ContactPoint, Graph, Organization, Thing } from 'schema-dts';
import { contactTypes } from '#words/contacts';
import { isCertified, type ResolvedCertification } from '../../model/certifications.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import { contactRoles } from '../../schemas/contact-roles.ts';
import type { Contact } from '../../schemas/fields/contact-points.ts';
import type { Absolute } from '../surroundings.ts';

/** What the organisation is named by wherever something of it is told. */
export const organizationId = (absolute: Absolute): string => absolute('/#organization');

/** The organisation, where something else is told of. */
export function organizationName({ organization }: TrustCenter, absolute: Absolute): Extract<Organization, object> {
  return { '@type': 'Organization', '@id': organizationId(absolute), name: organization.name };
}

const contactPoint = (role: (typeof contactRoles)[number], { email, url }: Contact): ContactPoint => ({
  '@type': 'ContactPoint',
  contactType: contactTypes[role],
  email,
  url,
});

const isDay = (date: string | undefined): date is string => date?.length === 10;

/** A certificate of our own that others have issued; what we say ourselves is none. */
function isCertificate({ data, state }: ResolvedCertification): boolean {
  return isCertified(data.kind) && data.inheritedFrom === undefined && (state === 'achieved' || state === 'expired');
}

function certificationOf({ href, data, state }: ResolvedCertification, absolute: Absolute): Certification {
  return {
    '@type': 'Certification',
    '@id': absolute(href),
    name: data.standard,
    url: data.url ?? absolute(href),
    description: data.scope,
    issuedBy: data.issuer === undefined ? undefined : { '@type': 'Organization', name: data.issuer },
    certificationIdentification: data.certificate,
    certificationStatus: state === 'achieved' ? 'CertificationActive' : 'CertificationInactive',
    validFrom: isDay(data.validFrom) ? data.validFrom : undefined,
    expires: data.expires,
  };
}

/** Who the trust center belongs to, whom to write to, and which certificates it holds or held. */
export function organizationThing(center: TrustCenter, absolute: Absolute): Organization {
  const { organization, certifications } = center;
  const { legalName, address, registration, contacts = {}, brand } = organization;
  const certificates = certifications.filter(isCertificate);
  const points = contactRoles.flatMap((role) => {
    const contact = contacts[role];
    return contact === undefined ? [] : [contactPoint(role, contact)];
  });
  return {
    ...organizationName(center, absolute),
    legalName,
    url: absolute('/'),
    logo: brand?.logo === undefined ? undefined : absolute(brand.logo),
    address,
    vatID: registration?.vat,
    contactPoint: points.length === 0 ? undefined : points,
    hasCertification:
      certificates.length === 0 ? undefined : certificates.map((entry) => certificationOf(entry, absolute)),
  };
}

/** Things as one JSON-LD document of schema.org. */
function graphOf(things: readonly Thing[]): Graph {
  return { '@context': 'https://schema.org', '@graph': things };
}

/**
 * JSON-LD as it stands in a page: `<` is written as an escape, so that no text can end the element or begin a comment
 * (HTML Living Standard, 4.12.1.3).
 */
export function graphText(things: readonly Thing[]): string {
  return JSON.stringify(graphOf(things)).replaceAll('<', '\\u003c');
}
