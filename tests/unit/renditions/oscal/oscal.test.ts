import { describe, expect, test } from 'vitest';
import { frameworks } from '../../../../src/frameworks/registry.ts';
import { catalogFrameworks, oscalCatalog } from '../../../../src/renditions/oscal/catalog.ts';
import { componentDefinition } from '../../../../src/renditions/oscal/component-definition.ts';
import { controlId } from '../../../../src/renditions/oscal/metadata.ts';
import { uuidOf } from '../../../../src/renditions/stable-id.ts';
import { trustCenter } from '../../model/register-sample.ts';
import { absolute, defaultCenter, sampleCenters } from '../sample-centers.ts';

const token = /^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u;

test('makes UUIDs of version 5', () => {
  // As Python's uuid5 with NAMESPACE_URL makes it.
  const urls = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  expect(uuidOf('http://www.example.com/', urls)).toBe('fcde3c85-2270-590f-9e7c-ee003d65e0e2');
});

test.each([
  ['iso27001-2022', 'A.5.19', 'a.5.19'],
  ['iso27001-2022', '6.1.2', 'iso27001-2022.6.1.2'],
  ['gdpr', 'Art. 28(3)(a)', 'art.28.3.a'],
  ['ccm', 'A&A-01', 'a.a-01'],
  ['hipaa', '164.308(a)(1)(i)', 'hipaa.164.308.a.1.i'],
  ['nist-csf', 'GV.OC-01', 'GV.OC-01'],
])('%s %s is %s', (framework, control, id) => {
  expect(controlId(framework, control)).toBe(id);
});

test.each(frameworks.map((framework) => [framework.id, framework] as const))(
  '%s: ids are tokens, and no two controls share one',
  (_, framework) => {
    const ids = framework.controls.map(({ id }) => controlId(framework.id, id));
    expect(ids.filter((id) => !token.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

/** Every value of a key, however deep. */
function valuesOf(value: unknown, key: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((entry) => valuesOf(entry, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key ? [inner as unknown] : []),
    ...valuesOf(inner, key),
  ]);
}

describe.each(sampleCenters())('%s', (_, center) => {
  const definition = componentDefinition(center, absolute);
  const catalogs = catalogFrameworks(center).map((framework) => oscalCatalog(center, framework, absolute));

  test('every requirement named is in the catalog named as its source', () => {
    const found = new Map(
      catalogs.map((file) => [file.catalog.metadata.links[0]?.href, new Set(valuesOf(file, 'id'))]),
    );
    const implementations = valuesOf(definition, 'control-implementations').flat() as {
      source: string;
      'implemented-requirements': { 'control-id': string }[];
    }[];
    const referring = [...center.safeguards, ...center.documents.flatMap(({ current }) => current ?? [])];
    const isReferred = referring.some(({ data }) => data.controls !== undefined);
    expect(implementations.length > 0).toBe(isReferred);
    for (const { source, 'implemented-requirements': requirements } of implementations) {
      if (source.startsWith('https://raw.githubusercontent.com/usnistgov/')) continue;
      for (const requirement of requirements) expect(found.get(source)).toContain(requirement['control-id']);
    }
  });

  test('no UUID stands twice, and no list is empty', () => {
    for (const file of [definition, ...catalogs].filter((candidate) => candidate !== undefined)) {
      const uuids = valuesOf(file, 'uuid');
      expect(new Set(uuids).size).toBe(uuids.length);
      expect(JSON.stringify(file)).not.toContain('[]');
    }
  });
});

test('every reference of every safeguard is an implemented requirement', () => {
  const center = defaultCenter();
  const count = center.safeguards.reduce((sum, { data }) => sum + (data.controls?.length ?? 0), 0);
  const documents = center.documents.reduce((sum, { current }) => sum + (current?.data.controls?.length ?? 0), 0);
  expect(valuesOf(componentDefinition(center, absolute), 'control-id')).toHaveLength(count + documents);
});

test('is the same in every build, and another file on another day', () => {
  const once = componentDefinition(defaultCenter(), absolute);
  expect(componentDefinition(defaultCenter(), absolute)).toEqual(once);
  const later = componentDefinition(defaultCenter('2026-12-01'), absolute);
  expect(later?.['component-definition'].uuid).not.toBe(once?.['component-definition'].uuid);
  expect(later?.['component-definition'].components[0]?.uuid).toBe(once?.['component-definition'].components[0]?.uuid);
});

test('says whether a safeguard is in place', () => {
  const control = { category: 'encryption', statement: 'S.', controls: ['soc2:CC6.1'] } as const;
  const center = trustCenter(
    {
      controls: [
        { id: 'a', data: { ...control, title: 'A', status: 'in-place', controls: ['soc2:CC6.1'] } },
        { id: 'b', data: { ...control, title: 'B', status: 'planned', controls: ['soc2:CC6.1'] } },
      ],
    },
    '2026-06-30',
  );
  const definition = componentDefinition(center, absolute)?.['component-definition'];
  const statuses = definition?.components.map((component) =>
    valuesOf(component['control-implementations'], 'props').flat(),
  );
  expect(statuses).toMatchObject([[{ value: 'implemented' }], [{ value: 'planned' }]]);
});

test('a trust center without safeguards has none', () => {
  expect(componentDefinition(trustCenter({}, '2026-06-30'), absolute)).toBeUndefined();
});
