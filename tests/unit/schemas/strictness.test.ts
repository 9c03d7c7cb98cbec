import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collections, type CollectionName } from '../../../src/schemas/collections.ts';

interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

/** The parts of a schema, each with where it stands. */
function partsOf(schema: JsonSchema, path: string): [path: string, schema: JsonSchema][] {
  const { properties = {}, additionalProperties: values, items, anyOf = [], allOf = [], oneOf = [] } = schema;
  return [
    [path, schema],
    ...Object.entries(properties).flatMap(([name, part]) => partsOf(part, `${path}.${name}`)),
    ...(typeof values === 'object' ? partsOf(values, `${path}.*`) : []),
    ...(items ? partsOf(items, `${path}[]`) : []),
    ...[...anyOf, ...allOf, ...oneOf].flatMap((part) => partsOf(part, path)),
  ];
}

const schemaOf = (name: CollectionName): JsonSchema =>
  z.toJSONSchema(collections[name].schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;

describe.each(Object.keys(collections) as CollectionName[])('%s', (name) => {
  const objects = partsOf(schemaOf(name), name).filter(([, { type }]) => type === 'object');

  it('refuses an unknown key at every level', () => {
    const open = objects.filter(
      ([, { additionalProperties, propertyNames }]) => additionalProperties !== false && propertyNames === undefined,
    );
    expect(objects.length).toBeGreaterThan(0);
    expect(open.map(([path]) => path)).toEqual([]);
  });

  it('names a misspelt key', () => {
    const issues = collections[name].schema.safeParse({ titel: 'X' }).error?.issues ?? [];
    expect(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))).toEqual(['titel']);
  });

  it('has a sentence for each field, Markdown files included', () => {
    const fields = objects.flatMap(([path, { properties = {} }]) =>
      Object.entries(properties).map(([field, part]) => [`${path}.${field}`, 'description' in part] as const),
    );
    expect(fields.filter(([, described]) => !described).map(([path]) => path)).toEqual([]);
  });
});
