import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { dataFile, datasetSchema, jsonText } from '../../../../src/renditions/data/dataset.ts';
import { siteDatasets } from '../../../../src/renditions/data/datasets.ts';
import { collections } from '../../../../src/schemas/collections.ts';
import { trustCenter } from '../../model/register-sample.ts';
import { absolute, defaultCenter, sampleCenters } from '../sample-centers.ts';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats(ajv);

const named = (name: string, asOf?: string) => {
  const center = defaultCenter(asOf);
  const dataset = siteDatasets(center).find((candidate) => candidate.name === name);
  if (!dataset) throw new Error(`No ${name}`);
  return JSON.parse(jsonText(dataFile(dataset, center, absolute))) as {
    $schema: string;
    asOf: string;
    items: Record<string, unknown>[];
  };
};

describe.each(sampleCenters())('%s', (_, center) => {
  test.each(siteDatasets(center).map((dataset) => [dataset.name, dataset] as const))(
    '%s is valid by the schema beside it',
    (_name, dataset) => {
      const file: unknown = JSON.parse(jsonText(dataFile(dataset, center, absolute)));
      const valid = ajv.compile(datasetSchema(dataset, (path) => absolute(`/${center.organization.name}${path}`)));
      expect(valid(file), JSON.stringify(valid.errors)).toBe(true);
      // A schema that lets everything through would prove nothing.
      expect(valid({ ...(file as object), items: [{ id: 'x', url: 'https://example.com/', invented: 1 }] })).toBe(
        false,
      );
    },
  );

  test('ids are unique, and addresses permanent and absolute', () => {
    for (const dataset of siteDatasets(center)) {
      const { items } = dataFile(dataset, center, absolute);
      const ids = items.map((item) => 'id' in item && item.id);
      expect(new Set(ids).size, dataset.name).toBe(ids.length);
      for (const item of items) {
        expect('url' in item && item.url, dataset.name).toMatch(
          dataset.name === 'security-txt'
            ? `${center.organization.site.origin}/.well-known/security.txt`
            : /^https:\/\/trust\.example\.com\/(?:\S*\/(?:#[\w.-]+)?)?$/,
        );
      }
    }
  });
});

test('the default trust center publishes every collection there is', () => {
  const names = siteDatasets(defaultCenter()).map(({ name }) => name);
  expect(names.toSorted()).toEqual(Object.keys(collections).toSorted());
});

test('below a base path, security.txt is at the root of the host', () => {
  const center = trustCenter(
    {
      organization: { name: 'Acme', site: { origin: 'https://www.example.com', base: '/trust' }, language: 'en' },
      'security-txt': { contact: ['mailto:a@example.com'], expires: '2027-01-01T00:00:00Z' },
    },
    '2026-06-30',
  );
  const dataset = siteDatasets(center).find(({ name }) => name === 'security-txt');
  const file = dataset && dataFile(dataset, center, (path) => `https://www.example.com/trust${path}`);
  expect(file?.items).toMatchObject([{ url: 'https://www.example.com/.well-known/security.txt' }]);
});

test('an empty collection has no file', () => {
  expect(siteDatasets(trustCenter({}, '2026-06-30')).map(({ name }) => name)).toEqual(['organization']);
});

test('a file says its day and its schema', () => {
  expect(named('controls')).toMatchObject({
    $schema: 'https://trust.example.com/data/schemas/controls.json',
    asOf: '2026-11-20',
  });
});

test('the state of a version depends on the day', () => {
  const stateOn = (asOf: string) =>
    named('policies', asOf).items.find(({ id }) => id === 'policies/secure-development')?.['versions'] as {
      version: string;
      state: string;
    }[];
  expect(stateOn('2026-11-20').map(({ version, state }) => [version, state])).toEqual([
    ['2.0', 'upcoming'],
    ['1.0', 'in-force'],
  ]);
  expect(stateOn('2027-02-01').map(({ version, state }) => [version, state])).toEqual([
    ['2.0', 'in-force'],
    ['1.0', 'superseded'],
  ]);
});

test('the state of a certificate depends on the day', () => {
  const stateOn = (asOf: string) =>
    named('certifications', asOf).items.find(({ id }) => id === 'soc-2-type-2')?.['state'];
  expect(stateOn('2026-11-20')).toBe('achieved');
  expect(stateOn('2027-09-01')).toBe('expired');
});

test.each([
  ['of our own', { kind: 'certification' }, 'achieved'],
  ['that a provider holds', { inheritedFrom: 'A cloud' }, 'inherited'],
  ['aligned and not certified', { kind: 'alignment' }, 'declared'],
  ['of a partner programme', { kind: 'partner-programme' }, 'partnership'],
] as const)('data says no more than the page of a certification %s', (_, data, state) => {
  const center = trustCenter(
    { certifications: [{ id: 'a', data: { standard: 'ISO/IEC 27001', status: 'achieved', ...data } }] },
    '2026-06-30',
  );
  const dataset = siteDatasets(center).find(({ name }) => name === 'certifications');
  expect(dataset && dataFile(dataset, center, absolute).items).toMatchObject([{ state }]);
});

test('an entry of a register without dates is listed, and not said to be in use', () => {
  const stateIn = (data: { name: string; effective?: string }) => {
    const center = trustCenter({ subprocessors: [{ id: 'mail', data }] }, '2026-06-30');
    const dataset = siteDatasets(center).find(({ name }) => name === 'subprocessors');
    return dataset && dataFile(dataset, center, absolute).items.map((entry) => 'state' in entry && entry.state);
  };
  expect(stateIn({ name: 'Mail' })).toEqual(['listed']);
  expect(stateIn({ name: 'Mail', effective: '2026-01-01' })).toEqual(['active']);
});

test('what was corrected says so in its data, and nothing else does', () => {
  const errata = [{ date: '2026-03-04', reason: 'The country was wrong.', from: 'a'.repeat(64), to: 'b'.repeat(64) }];
  const promise = { title: 'Breach', kind: 'within', towards: 'customers', values: [{ value: '1 day' }] } as const;
  const records = <Data>(data: Data) => ['right', 'wrong'].map((id) => ({ id, data }));
  const content = {
    subprocessors: records({ name: 'Mail' }),
    commitments: records({ ...promise, values: [{ value: '1 day' }] }),
  };
  const corrections = { documents: {}, subprocessors: { wrong: { errata } }, commitments: { wrong: { errata } } };
  const center = trustCenter(content, '2026-06-30', false, corrections);
  for (const name of ['subprocessors', 'commitments']) {
    const dataset = siteDatasets(center).find((candidate) => candidate.name === name);
    if (!dataset) throw new Error(`No ${name}`);
    const file = JSON.parse(jsonText(dataFile(dataset, center, absolute))) as { items: { errata?: unknown }[] };
    expect(
      file.items.map((item) => item.errata),
      name,
    ).toEqual([undefined, [{ date: '2026-03-04', reason: 'The country was wrong.' }]]);
    const valid = ajv.compile(datasetSchema(dataset, (path) => absolute(`/errata${path}`)));
    expect(valid(file), JSON.stringify(valid.errors)).toBe(true);
  }
});

test('a look back does not tell of what was corrected since, in any data file', () => {
  const told = (asOf: string) => {
    const center = defaultCenter(asOf);
    const files = siteDatasets(center).map((dataset) => jsonText(dataFile(dataset, center, absolute)));
    return files.filter((text) => text.includes('"errata"')).length;
  };
  expect(told('2026-11-20')).toBeGreaterThan(0);
  expect(told('2026-11-16')).toBe(0);
});

test('a version that was corrected says so among the versions of its document', () => {
  const document = named('policies').items.find(({ id }) => id === 'policies/vendor-risk-management');
  const versions = document?.['versions'] as { version: string; errata?: { date: string }[] }[];
  expect(versions.map(({ version, errata }) => [version, errata?.map(({ date }) => date)])).toEqual([
    ['2.1', undefined],
    ['2.0', ['2026-11-17']],
    ['1.0', undefined],
  ]);
});

describe('the register', () => {
  const record = {
    name: 'Mail',
    locations: [{ region: 'aws:eu-central-1' }],
    transferMechanism: 'none-eea' as const,
    effective: '2024-01-01',
    ended: '2026-09-01',
    endAnnounced: '2026-07-01',
    endReason: 'Replaced.',
    replacedBy: 'post',
  };
  const itemOn = (asOf: string) => {
    const center = trustCenter({ subprocessors: [{ id: 'mail', data: record }] }, asOf);
    const dataset = siteDatasets(center).find(({ name }) => name === 'subprocessors');
    return dataset && (JSON.parse(jsonText(dataFile(dataset, center, absolute))) as { items: unknown[] }).items[0];
  };

  test('does not tell of an end before it is announced', () => {
    expect(JSON.stringify(itemOn('2026-06-30'))).not.toMatch(/2026-09-01|Replaced|post/);
  });

  test('tells of an announced end', () => {
    expect(itemOn('2026-07-15')).toMatchObject({
      state: 'active',
      ended: '2026-09-01',
      replacedBy: 'post',
      changes: [{ state: 'past' }, { kind: 'ended', state: 'upcoming', summary: 'Replaced.' }],
    });
    expect(itemOn('2026-09-01')).toMatchObject({ state: 'ended' });
  });

  test('completes places from their region and lists grounds', () => {
    expect(itemOn('2026-06-30')).toMatchObject({
      locations: [{ country: 'DE', region: 'aws:eu-central-1', city: 'Frankfurt' }],
      transferMechanism: ['none-eea'],
    });
  });
});

test('a notice without a summary has its text', () => {
  const [first] = defaultCenter().updates;
  if (!first) throw new Error('No update');
  const data = { ...first.data, summary: undefined };
  const center = { ...defaultCenter(), updates: [{ id: first.id, data }] };
  const dataset = siteDatasets(center).find(({ name }) => name === 'updates');
  const texts = new Map([[`updates/${first.id}`, 'What happened.']]);
  expect(dataset && dataFile(dataset, center, absolute, texts).items).toMatchObject([{ text: 'What happened.' }]);
});
