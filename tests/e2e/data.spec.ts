import { expect, test } from '@playwright/test';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputFolder } from '../../src/site-folder.ts';

const folder = outputFolder();

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));

/** The path of the schema that a file says it follows, from the root of the site. */
function schemaOf(file: unknown): string | undefined {
  const address = (file as { $schema?: unknown }).$schema;
  return typeof address === 'string' ? new URL(address).pathname : undefined;
}

const files = globSync('**/*.json', { cwd: folder })
  .filter((path) => /^(?:data\/[^/]+|(?:whitepaper|policies|disclosure|subprocessors)\/.+)\.json$/.test(path))
  .sort();

test('every file of data follows the schema published beside it', () => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  expect(files.length).toBeGreaterThan(40);
  const wrong = files.filter((path) => {
    const content = readJson(path);
    const schema = schemaOf(content);
    if (schema === undefined) return true;
    const validate = ajv.getSchema(schema) ?? ajv.addSchema(readJson(schema) as AnySchema, schema).getSchema(schema);
    return validate?.(content) !== true;
  });
  expect(wrong).toEqual([]);
});

test('a file with a field that the schema does not know would be found', () => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  const content = readJson('data/subprocessors.json') as { items: object[] };
  const validate = ajv.compile(readJson(schemaOf(content) ?? '') as AnySchema);
  expect(validate({ ...content, items: [{ ...content.items[0], legalEntitty: 'A' }] })).toBe(false);
});
