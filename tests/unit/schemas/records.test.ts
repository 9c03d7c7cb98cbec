import { describe, expect, it } from 'vitest';
import { advisory } from '../../../src/schemas/advisory.ts';
import { brand, organization } from '../../../src/schemas/organization.ts';
import { certification } from '../../../src/schemas/certification.ts';
import { commitment } from '../../../src/schemas/commitment.ts';
import { disclosureProgram } from '../../../src/schemas/disclosure-program.ts';
import { document, policy, update } from '../../../src/schemas/texts.ts';
import { report } from '../../../src/schemas/report.ts';
import { securityTxt } from '../../../src/schemas/security-txt.ts';
import { subprocessor, subprocessorNotice } from '../../../src/schemas/subprocessor.ts';
import { verdict } from './messages.ts';

const company = { name: 'Example', site: { origin: 'https://trust.example.com' }, language: 'en' };

describe('an organization', () => {
  it.each([
    ['needs a name, a site and a language', {}],
    ['may name an origin with a port', { site: { origin: 'https://trust.example.com:8443' } }],
    ['may live under a path', { site: { origin: 'https://example.com', base: '/security/trust' } }],
    ['may lead old addresses on', { redirects: [{ from: '/old', to: 'https://example.com/' }] }],
    ['may be a sample', { sample: { asOf: '2026-11-20' } }],
  ])('%s', (_, data) => {
    expect(verdict(organization, { ...company, ...data })).toBe('accepted');
  });

  const origin = 'site.origin: expected only the origin, such as https://trust.example.com';
  const base = 'site.base: expected a path such as /trust, without a slash at the end';
  const from = 'redirects.0.from: expected a path such as /security/sub-processors';

  it.each([
    ['a slash after the origin', { site: { origin: 'https://trust.example.com/' } }, origin],
    ['a path after the origin', { site: { origin: 'https://trust.example.com/trust' } }, origin],
    ['capitals in the origin', { site: { origin: 'https://Trust.example.com' } }, origin],
    ['a base with a slash at the end', { site: { ...company.site, base: '/trust/' } }, base],
    ['a base without a slash before', { site: { ...company.site, base: 'trust' } }, base],
    ['an empty base', { site: { ...company.site, base: '/' } }, base],
    ['a redirect from another host', { redirects: [{ from: '//example.com/', to: '/' }] }, from],
    ['a redirect from a query', { redirects: [{ from: '/a?b=c', to: '/' }] }, `${from}; did you mean "/a"?`],
    [
      'a contact for what there is none',
      { contacts: { marketing: { email: 'a@example.com' } } },
      'contacts: Unrecognized key: "marketing"',
    ],
    ['a section there is not', { navigation: ['blog'] }, /^navigation\.0: Invalid option/],
    ['a sample without a day', { sample: {} }, 'sample.asOf: expected a day that exists, written like 2026-03-01'],
  ])('is refused with %s', (_, data, message) => {
    const said = verdict(organization, { ...company, ...data });
    if (typeof message === 'string') expect(said).toBe(message);
    else expect(said).toMatch(message);
  });
});

it.each([
  ['an accent and a logo', { accent: '#0D5c4c', logo: '/logo.svg' }, 'accepted'],
  ['a name for a color', { accent: 'green' }, 'accent: expected a color written like #0d5c4c'],
  ['three digits', { accentDark: '#0d5' }, 'accentDark: expected a color written like #0d5c4c'],
  [
    'a picture of pixels',
    { logo: '/logo.png' },
    'logo: expected the path of an SVG file under public/, such as /logo.svg',
  ],
  [
    'a logo from another host',
    { logo: '//example.com/logo.svg' },
    'logo: expected the path of an SVG file under public/, such as /logo.svg',
  ],
])('a brand with %s: %j', (_, value, message) => {
  expect(verdict(brand, value)).toBe(message);
});

it.each([
  ['both periods', { from: '2026-01-01', notice: '30 days', objection: '14 days' }, 'accepted'],
  ['one period', { objection: '14 days' }, 'accepted'],
  ['no period', { from: '2026-01-01' }, 'expected a notice period, an objection period or both'],
])('a promise of notice with %s: %j', (_, value, message) => {
  expect(verdict(subprocessorNotice, value)).toBe(message);
});

describe('a promise', () => {
  const promise = (...values: object[]) => ({ title: 'Breach', kind: 'within', towards: 'customers', values });
  const one =
    'expected a value, or one of bySeverity, byTier, byPlan and byPhase (with a value for all others, if any)';

  it.each([
    ['one value', { value: '72 hours' }],
    ['a value per severity', { bySeverity: { critical: '7 days' } }],
    ['a value per tier and one for all others', { byTier: { critical: '3 months' }, value: '1 year' }],
    ['a value per plan', { byPlan: { 'enterprise-2': '99.9%' } }],
    ['a value per phase', { byPhase: { 'early warning': '24 hours' } }],
  ])('may have %s', (_, value) => {
    expect(verdict(commitment, promise(value))).toBe('accepted');
  });

  it.each([
    ['nothing promised', { from: '2026-01-01' }, `values.0: ${one}`],
    ['a split without a part', { bySeverity: {} }, `values.0: ${one}`],
    ['two splits', { bySeverity: { high: '1 day' }, byTier: { high: '1 day' } }, `values.0: ${one}`],
    [
      'no measure',
      { value: 'soon' },
      'values.0.value: expected a duration such as "72 hours" or a quantity such as "100 Gbps" or "99.9%"',
    ],
    ['a severity there is not', { bySeverity: { urgent: '1 day' } }, 'values.0.bySeverity: Unrecognized key: "urgent"'],
  ])('is refused with %s', (_, value, message) => {
    expect(verdict(commitment, promise(value))).toBe(message);
  });

  it('holds at least one value', () => {
    expect(verdict(commitment, promise())).toMatch(/^values: /);
  });
});

describe('a disclosure programme', () => {
  const money = { currency: 'EUR', min: 50 };

  it.each([
    ['nothing but that it is there', {}],
    ['rewards by severity', { rewards: { bySeverity: { critical: money } } }],
    ['rewards in one range, with a note', { rewards: { range: money, note: 'By severity.' } }],
    ['rewards that are no money', { rewards: { note: 'A shirt.' } }],
    ['a window in words', { disclosureWindow: { condition: 'until it is fixed' } }],
    ['a fingerprint in groups', { encryption: { fingerprint: '0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567' } }],
    [
      'a fingerprint as GnuPG prints it',
      { encryption: { fingerprint: '0123 4567 89AB CDEF 0123  4567 89AB CDEF 0123 4567' } },
    ],
    ['a fingerprint in one', { encryption: { fingerprint: '0123456789ABCDEF0123456789ABCDEF01234567' } }],
  ])('may tell %s', (_, value) => {
    expect(verdict(disclosureProgram, value)).toBe('accepted');
  });

  it.each([
    [
      'rewards told twice',
      { rewards: { bySeverity: { critical: money }, range: money, note: 'X.' } },
      'rewards: expected bySeverity or range, not both',
    ],
    ['rewards that are nothing', { rewards: {} }, 'rewards: expected bySeverity, range or note'],
    ['a window that is none', { disclosureWindow: {} }, 'disclosureWindow: expected after, condition or both'],
    [
      'a short fingerprint',
      { encryption: { fingerprint: '0123 4567 89AB CDEF' } },
      'encryption.fingerprint: expected the 40 hexadecimal digits of an OpenPGP fingerprint',
    ],
    [
      'a key that is security.txt',
      { encryption: { key: '/.well-known/security.txt' } },
      'encryption.key: expected the address of the key itself, as security.txt names it under Encryption',
    ],
    [
      'a first answer in words',
      { firstResponse: 'soon' },
      'firstResponse: expected a duration, written like "72 hours", "30 days" or "1 business day"',
    ],
  ])('is refused with %s', (_, value, message) => {
    expect(verdict(disclosureProgram, value)).toBe(message);
  });
});

describe('a document', () => {
  const front = { id: 'EX-001', title: 'Access' };

  it('says what kind it is only where it is a policy', () => {
    expect(verdict(policy, { ...front, kind: 'annex' })).toBe('accepted');
    expect(verdict(document, { ...front, kind: 'annex' })).toBe('Unrecognized key: "kind"');
  });

  it('keeps an effective date as written', () => {
    expect(document.parse({ ...front, effective: 2026 }).effective).toBe('2026');
  });

  it.each([
    ['an id with blanks', { id: 'EX 001' }, 'id: expected an id such as NL-VRM-001'],
    [
      'a day of approval that is a month',
      { approvedOn: '2026-03' },
      'approvedOn: expected a day that exists, written like 2026-03-01',
    ],
    ['a draft that is a text', { draft: 'yes' }, /^draft: Invalid input: expected boolean/],
    ['an empty list of changes', { changes: [] }, /^changes: Too small/],
    [
      'an id of a framework there is not',
      { controls: ['soc3:CC9.2'] },
      /^controls\.0: "soc3:CC9\.2" is in no framework/,
    ],
  ])('is refused with %s', (_, data, message) => {
    expect(verdict(document, { ...front, ...data })).toMatch(message);
  });
});

describe('a certification', () => {
  const iso = { standard: 'ISO/IEC 27001:2022', kind: 'certification', status: 'achieved' };

  it.each([
    ['a framework there is', { framework: 'iso27001-2022' }, 'accepted'],
    [
      'a framework there is not',
      { framework: 'iso27001' },
      /^framework: Invalid option: expected one of "iso27001-2022"/,
    ],
    [
      'an end known to the month',
      { expires: '2027-03' },
      'expires: expected a day that exists, written like 2026-03-01',
    ],
    ['a beginning known to the month', { validFrom: '2024-03' }, 'accepted'],
    ['an end before which it was audited', { auditPeriod: { from: '2025-Q1', to: '2025-Q4' } }, 'accepted'],
    ['half a period', { auditPeriod: { from: '2025' } }, /^auditPeriod\.to: expected a date/],
    ['no kind, where it is held', { kind: undefined }, /^kind: expected kind, because it is held/],
    ['no kind, where it is planned', { kind: undefined, status: 'planned' }, 'accepted'],
    ['no kind, where a provider holds it', { kind: undefined, inheritedFrom: 'aws' }, 'accepted'],
    ['a target alone', { kind: undefined, status: undefined, target: { date: '2027' } }, 'accepted'],
    ['neither status nor target', { status: undefined }, /^status: expected achieved, in-progress or planned/],
    ['words of its own for a partner', { kind: 'partner-programme', standing: 'Approved partner' }, 'accepted'],
    ['words of its own for a certificate', { standing: 'Certified twice' }, /^standing: expected only beside kind/],
  ])('with %s: %j', (_, data, message) => {
    expect(verdict(certification, { ...iso, ...data })).toMatch(message);
  });
});

describe('a subprocessor', () => {
  it.each([
    ['a name alone', {}],
    ['an e-mail address to write to', { contact: 'privacy@example.org' }],
    ['a page to write to', { contact: 'https://example.org/privacy' }],
    ['one ground of transfer', { transferMechanism: 'dpf' }],
    ['two grounds of transfer', { transferMechanism: ['scc-module-3', 'uk-addendum'] }],
    [
      'a change',
      { changes: [{ effective: '2026-01-01', summary: 'Moves.', set: { locations: [{ country: 'IE' }] } }] },
    ],
  ])('may have %s', (_, data) => {
    expect(verdict(subprocessor, { name: 'Mail', ...data })).toBe('accepted');
  });

  it.each([
    ['a ground there is not', { transferMechanism: 'privacy-shield' }],
    ['a change without a day', { changes: [{ summary: 'Moves.', set: {} }] }],
    [
      'a change of its own life',
      { changes: [{ effective: '2026-01-01', summary: 'X.', set: { ended: '2026-02-01' } }] },
    ],
    ['an unknown field of a place', { locations: [{ country: 'DE', zip: '34117' }] }],
    ['a tier there is not', { tier: 'low' }],
    ['an empty list', { dataCategories: [] }],
  ])('is refused with %s', (_, data) => {
    expect(verdict(subprocessor, { name: 'Mail', ...data })).not.toBe('accepted');
  });
});

describe('security.txt', () => {
  const valid = { contact: ['mailto:security@example.com'], expires: '2027-06-30T00:00:00Z' };
  const uri = 'expected a URI: mailto:security@example.com, tel:+44… or an https:// address (RFC 9116 section 2.5.3)';

  it.each([
    ['a telephone', { contact: ['tel:+44-20-7946-0000'] }],
    ['a key by its fingerprint', { encryption: ['openpgp4fpr:5f2de5521c63a801ab59ccb603d49de44b29100f'] }],
    ['a key in the DNS', { encryption: ['dns:5d2d37ab76d47d36._openpgpkey.example.com?type=OPENPGPKEY'] }],
    ['provider metadata', { csaf: ['https://example.com/.well-known/csaf/provider-metadata.json'] }],
  ])('may have %s', (_, data) => {
    expect(verdict(securityTxt, { ...valid, ...data })).toBe('accepted');
  });

  it.each([
    ['an address without a scheme', { contact: ['security@example.com'] }, `contact.0: ${uri}`],
    ['a contact over http', { contact: ['http://example.com/report'] }, `contact.0: ${uri}`],
    ['no contact', { contact: [] }, /^contact: Too small/],
    [
      'a day for a moment',
      { expires: '2027-06-30' },
      'expires: expected a date and time with its zone, written like 2027-06-30T00:00:00Z',
    ],
    [
      'a key in the text',
      { encryption: ['-----BEGIN PGP PUBLIC KEY BLOCK-----'] },
      'encryption.0: expected where the key is: an https:// address, dns:…?type=OPENPGPKEY or openpgp4fpr:… (RFC 9116 section 2.5.4)',
    ],
    [
      'another file for provider metadata',
      { csaf: ['https://example.com/csaf/'] },
      'csaf.0: expected an address that ends in provider-metadata.json',
    ],
    ['a language there is not', { preferredLanguages: ['cz'] }, /^preferredLanguages\.0: "cz" is no language tag/],
  ])('is refused with %s', (_, data, message) => {
    const said = verdict(securityTxt, { ...valid, ...data });
    if (typeof message === 'string') expect(said).toBe(message);
    else expect(said).toMatch(message);
  });
});

describe('an advisory', () => {
  const flaw = { title: 'Flaw', severity: 'high', affected: ['1.0'], published: '2026-03-01' };
  const cvss =
    'cvss: expected a CVSS vector of version 3 or 4, such as CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:L/I:L/A:N; the score alone belongs in cvssScore';

  it.each([
    ['a vector of CVSS 3.1', { cvss: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }, 'accepted'],
    ['a vector of CVSS 4.0', { cvss: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N' }, 'accepted'],
    ['a vector of CVSS 2', { cvss: 'AV:N/AC:L/Au:N/C:P/I:P/A:P' }, cvss],
    ['a score for a vector', { cvss: '9.8' }, cvss],
    ['a CVE id', { cve: ['CVE-2026-12345'] }, 'accepted'],
    ['a short CVE id', { cve: ['CVE-2026-123'] }, 'cve.0: expected a CVE id such as CVE-2026-12345'],
    ['a CWE id', { cwe: ['CWE-79'] }, 'accepted'],
    ['a number for a CWE id', { cwe: ['79'] }, 'cwe.0: expected a CWE id such as CWE-79'],
    ['the highest score', { cvssScore: 10 }, 'accepted'],
  ])('with %s: %j', (_, data, message) => {
    expect(verdict(advisory, { ...flaw, ...data })).toBe(message);
  });

  it('has no score above ten', () => {
    expect(verdict(advisory, { ...flaw, cvssScore: 10.1 })).toMatch(/^cvssScore: Too big/);
  });
});

it('a report says who gets it', () => {
  expect(verdict(report, { title: 'A', kind: 'other', access: ['nda', 'customers'] })).toBe('accepted');
  expect(verdict(report, { title: 'A', kind: 'other', access: [] })).toMatch(/^access: Too small/);
});

it('a notice has its moments with their zone', () => {
  expect(verdict(update, { title: 'A', kind: 'maintenance', starts: '2026-03-01T20:00:00Z' })).toBe('accepted');
  expect(verdict(update, { title: 'A', kind: 'maintenance', starts: '2026-03-01 20:00' })).toBe(
    'starts: expected a date and time with its zone, written like 2027-06-30T00:00:00Z',
  );
});
