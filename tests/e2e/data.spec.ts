import { expect, test } from '@playwright/test';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputFolder } from '../../src/site/folder.ts';
import { builtSite, isDefault, siteNames } from './every-site.ts';

const readJson = (folder: string, path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));

/** The path of the schema that a file says it follows, from the root of the site. */
function schemaOf(file: unknown): string | undefined {
  const address = (file as { $schema?: unknown }).$schema;
  return typeof address === 'string' ? new URL(address).pathname : undefined;
}

const PUBLISHED = /^(?:data\/[^/]+|(?:whitepaper|policies|disclosure|subprocessors)\/.+)\.json$/;

for (const name of siteNames) {
  test(`every file of data of ${name} follows the schema published beside it`, async () => {
    const folder = await builtSite(name);
    const files = globSync('**/*.json', { cwd: folder }).filter((path) => PUBLISHED.test(path.replaceAll('\\', '/')));
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
    addFormats(ajv);
    expect(files.length).toBeGreaterThan(isDefault(name) ? 40 : 3);
    const wrong = files.filter((path) => {
      const content = readJson(folder, path);
      const schema = schemaOf(content);
      if (schema === undefined) return true;
      const known =
        ajv.getSchema(schema) ?? ajv.addSchema(readJson(folder, schema) as AnySchema, schema).getSchema(schema);
      return known?.(content) !== true;
    });
    expect(wrong.sort()).toEqual([]);
  });
}

test('a file with a field that the schema does not know would be found', () => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  const folder = outputFolder();
  const content = readJson(folder, 'data/subprocessors.json') as { items: object[] };
  const validate = ajv.compile(readJson(folder, schemaOf(content) ?? '') as AnySchema);
  expect(validate({ ...content, items: [{ ...content.items[0], legalEntitty: 'A' }] })).toBe(false);
});
