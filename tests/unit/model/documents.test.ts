import { describe, expect, it } from 'vitest';
import { resolvePolicies, resolveSingleDocument, type TrustDocument } from '../../../src/model/documents.ts';
import { policyEntries, type Versions } from './version-sample.ts';

const whitepaper = (asOf: string, versions: Versions, drafts = false): TrustDocument | undefined => {
  const entries = policyEntries('x', versions).map(({ id, data }) => ({ id: id.replace('x/', ''), data }));
  return resolveSingleDocument('whitepaper', entries, asOf, drafts);
};

describe('a document', () => {
  const three: Versions = {
    '3.0': { effective: '2027-06-01' },
    '1.0': { effective: '2025-01-01' },
    '4.0': { effective: '2028-01-01' },
    '2.0': { effective: '2026-03-01' },
  };

  it('has the version in force on its page, and those to come with the next one first', () => {
    const document = whitepaper('2026-11-20', three);
    expect(document).toMatchObject({ ref: 'whitepaper', href: '/whitepaper/', state: 'in-force' });
    expect(document?.current?.version).toBe('2.0');
    expect(document?.shown.href).toBe('/whitepaper/2.0/');
    expect(document?.upcoming.map(({ version }) => version)).toEqual(['3.0', '4.0']);
    expect(document?.versions.map(({ version }) => version)).toEqual(['4.0', '3.0', '2.0', '1.0']);
  });

  it('shows the first to come before any is in force', () => {
    const document = whitepaper('2020-01-01', three);
    expect(document).toMatchObject({ state: 'upcoming', shown: { version: '1.0' } });
    expect(document?.current).toBeUndefined();
  });

  it('shows what was withdrawn, even while a successor is to come', () => {
    const withdrawn = { '1.0': { effective: '2025-01-01', withdrawn: '2026-05-01' } };
    const revived = { ...withdrawn, '2.0': { effective: '2027-01-01' } };
    expect(whitepaper('2026-11-20', withdrawn)).toMatchObject({ state: 'withdrawn', shown: { version: '1.0' } });
    expect(whitepaper('2026-11-20', revived)).toMatchObject({ state: 'withdrawn', shown: { version: '1.0' } });
    expect(whitepaper('2027-01-01', revived)).toMatchObject({ state: 'in-force', shown: { version: '2.0' } });
  });

  it('goes on in force where its next version is called off', () => {
    const calledOff = {
      '1.0': { effective: '2025-01-01' },
      '2.0': { effective: '2026-07-01', withdrawn: '2026-05-01' },
    };
    expect(whitepaper('2026-11-20', calledOff)).toMatchObject({ state: 'in-force', shown: { version: '1.0' } });
  });

  it('of which there are drafts only exists in the preview only', () => {
    const drafted = { '1.0': { effective: '2025-01-01', draft: true } };
    expect(whitepaper('2026-11-20', drafted)).toBeUndefined();
    expect(whitepaper('2026-11-20', drafted, true)).toMatchObject({ state: 'draft', shown: { version: '1.0' } });
  });

  it('without versions is none', () => {
    expect(whitepaper('2026-11-20', {})).toBeUndefined();
  });
});

describe('policies', () => {
  const entries = [
    ...policyEntries('z', { '1.0': { title: 'Access' } }),
    ...policyEntries('b', { '1.0': { title: 'Zones', effective: '2025-01-01' } }),
    ...policyEntries('b', { '2.0': { title: 'Backup', effective: '2026-12-01' } }),
    ...policyEntries('a', { '1.0': { title: 'Zones' } }),
    ...policyEntries('draft', { '1.0': { title: 'Draft', draft: true } }),
  ];

  it('stand by the title shown, then by reference', () => {
    const refs = (asOf: string): string[] => resolvePolicies(entries, asOf).map(({ ref }) => ref);
    expect(refs('2026-11-20')).toEqual(['policies/z', 'policies/a', 'policies/b']);
    expect(refs('2026-12-01')).toEqual(['policies/z', 'policies/b', 'policies/a']);
  });

  it('keep the versions of each to themselves', () => {
    expect(resolvePolicies(entries, '2026-11-20').map(({ versions }) => versions.length)).toEqual([1, 1, 2]);
  });
});
