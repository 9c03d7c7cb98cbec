import { expect, test } from 'vitest';
import { advisoryThing, breadcrumbThing, documentThing } from '../../../../src/renditions/json-ld/things.ts';
import { catalogThing, datasetThing } from '../../../../src/catalog/page-head.ts';
import { graphText, organizationThing } from '../../../../src/renditions/json-ld/organization.ts';
import { registerFiles } from '../../../../src/catalog/site-files.ts';
import { trustCenter } from '../../model/register-sample.ts';
import { policyEntries } from '../../model/version-sample.ts';
import { absolute, defaultCenter } from '../sample-centers.ts';

const center = defaultCenter();
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('no text can end the element it stands in', () => {
  const text = graphText([{ '@type': 'Organization', name: '</script><script>alert(1)</script><!--' }]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({
    '@context': 'https://schema.org',
    '@graph': [{ name: '</script><script>alert(1)</script><!--' }],
  });
});

test('the organisation has a contact point for each contact', () => {
  const thing = asJson(organizationThing(center, absolute)) as { contactPoint: unknown[] };
  expect(thing.contactPoint).toHaveLength(Object.keys(center.organization.contacts ?? {}).length);
  expect(thing.contactPoint[0]).toMatchObject({ '@type': 'ContactPoint', contactType: 'security' });
});

test('an organisation without contacts has no contact points', () => {
  expect(asJson(organizationThing(trustCenter({}, '2026-06-30'), absolute))).not.toHaveProperty('contactPoint');
});

test('only what others have issued to us is a certification', () => {
  const base = { standard: 'S', kind: 'certification', status: 'achieved' } as const;
  const held = trustCenter(
    {
      certifications: [
        { id: 'held', data: { ...base, validFrom: '2026-01-01', expires: '2027-01-01', issuer: 'Auditor' } },
        { id: 'expired', data: { ...base, expires: '2026-01-01' } },
        { id: 'planned', data: { ...base, status: 'planned' } },
        { id: 'aligned', data: { ...base, kind: 'alignment' } },
        { id: 'theirs', data: { ...base, inheritedFrom: 'aws' } },
      ],
    },
    '2026-06-30',
  );
  expect(asJson(organizationThing(held, absolute))).toMatchObject({
    hasCertification: [
      {
        '@id': 'https://trust.example.com/certifications/#held',
        certificationStatus: 'CertificationActive',
        validFrom: '2026-01-01',
        issuedBy: { name: 'Auditor' },
      },
      { '@id': 'https://trust.example.com/certifications/#expired', certificationStatus: 'CertificationInactive' },
    ],
  });
});

test('a document names its version, its state and its files', () => {
  const [document] = center.policies;
  const version = document?.versions[0];
  if (!document || !version) throw new Error('No policy');
  expect(documentThing(center, document, version, absolute)).toMatchObject({
    '@type': 'DigitalDocument',
    '@id': absolute(version.href),
    identifier: version.data.id,
    version: version.version,
    encoding: [
      { encodingFormat: 'application/pdf', contentUrl: expect.stringMatching(/\/1\.0\.pdf$/) as unknown },
      { encodingFormat: 'text/markdown' },
      { encodingFormat: 'application/json' },
    ],
  });
  const paper = center.whitepaper;
  if (!paper) throw new Error('No whitepaper');
  expect(documentThing(center, paper, paper.shown, absolute)).toMatchObject({ '@type': 'TechArticle' });
});

test('a document without an effective date is not said to be in force', () => {
  const [document] = trustCenter({ policies: policyEntries('access', { '1.0': {} }) }, '2026-11-20').policies;
  if (!document) throw new Error('No policy');
  expect(documentThing(center, document, document.shown, absolute)).toMatchObject({
    creativeWorkStatus: 'Current version',
  });
});

test('an advisory names its ids, its days and what it affects', () => {
  const advisory = center.advisories.find(({ id }) => id === 'nl-2026-01');
  if (!advisory) throw new Error('No advisory');
  expect(asJson(advisoryThing(center, advisory, absolute))).toEqual({
    '@type': 'TechArticle',
    '@id': 'https://trust.example.com/advisories/nl-2026-01/',
    url: 'https://trust.example.com/advisories/nl-2026-01/',
    identifier: ['NL-2026-01'],
    name: advisory.data.title,
    headline: advisory.data.title,
    description: advisory.data.summary,
    datePublished: '2026-04-02',
    dateModified: '2026-04-17',
    inLanguage: 'en',
    about: advisory.data.affected.map((name) => ({ '@type': 'Thing', name })),
    keywords: ['CWE-347'],
    publisher: { '@type': 'Organization', '@id': 'https://trust.example.com/#organization' },
    encoding: {
      '@type': 'MediaObject',
      contentUrl: 'https://trust.example.com/advisories/nl-2026-01.pdf',
      encodingFormat: 'application/pdf',
    },
  });
});

test('an advisory without a summary is described by its text', () => {
  const data = { title: 'Leak', severity: 'low' as const, affected: ['App'], published: '2026-04-02' };
  const thing = advisoryThing(center, { id: 'nl-2026-09', data }, absolute, 'Names leaked.');
  expect(thing).toMatchObject({ description: 'Names leaked.' });
});

test('a dataset has a download for each form', () => {
  const [first, ...others] = registerFiles(center);
  if (!first) throw new Error('No register');
  expect(datasetThing(center, '/subprocessors/', [first, ...others], absolute)).toMatchObject({
    '@type': 'Dataset',
    // Each build shows the data of its day; that is no modification of them.
    temporalCoverage: '2026-11-20',
    distribution: [{ encodingFormat: 'text/csv' }, {}, { encodingFormat: 'application/json' }],
  });
  expect(asJson(catalogThing(center, absolute))).toMatchObject({ '@type': 'DataCatalog' });
});

test('a breadcrumb counts from the overview, which has none', () => {
  const home = { url: absolute('/'), name: 'Northlight' };
  expect(breadcrumbThing([home])).toEqual([]);
  expect(breadcrumbThing([home, { url: absolute('/policies/'), name: 'Policies' }])).toMatchObject([
    { itemListElement: [{ position: 1 }, { position: 2, name: 'Policies', item: absolute('/policies/') }] },
  ]);
});
