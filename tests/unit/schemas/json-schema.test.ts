import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/schemas/collections.ts';
import { editorFiles, editorSchemas } from '../../../src/schemas/json-schema.ts';

/** The paths of all fields of a JSON Schema that have no description. */
function undescribed(schema: unknown, path: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((part) => undescribed(part, path));
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key !== 'properties') return undescribed(value, path);
    return Object.entries(value as Record<string, { description?: unknown }>).flatMap(([name, field]) => [
      ...(typeof field.description === 'string' ? [] : [`${path}.${name}`]),
      ...undescribed(field, `${path}.${name}`),
    ]);
  });
}

describe('editorSchemas', () => {
  it('covers every collection of YAML files', () => {
    const files = Object.values(collections).flatMap(({ layout, path }) => {
      if (layout === 'file') return [`**/content/${path}`];
      return layout === 'records' ? [`**/content/${path}/*.yaml`] : [];
    });
    expect(files).toContain('**/content/disclosure/program.yaml');
    expect(editorSchemas().map(({ glob }) => glob)).toEqual(files);
  });

  it.each(editorSchemas().map((schema) => [schema.collection, schema] as const))(
    '%s: editors have a sentence for each field',
    (collection, { schema }) => {
      expect(undescribed(schema, collection)).toEqual([]);
    },
  );

  it('refuses unknown fields, lists allowed values and knows what is required', () => {
    const schema = editorSchemas().find(({ collection }) => collection === 'subprocessors')?.schema;
    expect(schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: { tier: { type: 'string', enum: ['critical', 'high', 'standard'] } },
    });
  });
});

describe('the committed files', () => {
  it.each(Object.entries(editorFiles()))('%s is what npm run schemas writes', (path, text) => {
    expect(existsSync(path) && readFileSync(path, 'utf8')).toBe(text);
  });
});
