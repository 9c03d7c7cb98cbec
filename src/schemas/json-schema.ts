import { z } from 'zod';
import { collections, type CollectionName, type Layout } from './collections.ts';

/** A JSON Schema, as far as it is looked into here. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The layouts of which each record is a YAML file, which editors can help with. */
const FILES: Partial<Record<Layout, (path: string) => string>> = {
  file: (path) => path,
  records: (path) => `${path}/*.yaml`,
};

/** One collection for editors: which files it is about, and what may stand in them. */
export interface EditorSchema {
  readonly collection: CollectionName;
  /** Its place from the root of the checkout. */
  readonly file: string;
  /** The files it is about, as a glob, wherever a trust center folder lies. */
  readonly glob: string;
  readonly schema: JsonSchema;
}

function schemaOf(name: CollectionName, glob: string): JsonSchema {
  const generated = z.toJSONSchema(collections[name].schema, {
    target: 'draft-7',
    io: 'output',
    // What only a function can judge is left to the gate.
    unrepresentable: 'any',
    reused: 'inline',
  });
  return { ...generated, title: `content/${glob}` };
}

/** The JSON Schemas of all collections that are YAML files. */
export function editorSchemas(): EditorSchema[] {
  return (Object.keys(collections) as CollectionName[]).flatMap((collection) => {
    const { layout, path } = collections[collection];
    const glob = FILES[layout]?.(path);
    if (glob === undefined) return [];
    const file = `schemas/${collection}.schema.json`;
    return [{ collection, file, glob: `**/content/${glob}`, schema: schemaOf(collection, glob) }];
  });
}

const asText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Every file that `npm run schemas` writes, by its path from the root of the checkout. */
export function editorFiles(): Record<string, string> {
  const schemas = editorSchemas();
  const settings = { 'yaml.schemas': Object.fromEntries(schemas.map(({ file, glob }) => [`./${file}`, glob])) };
  return {
    ...Object.fromEntries(schemas.map(({ file, schema }) => [file, asText(schema)])),
    '.vscode/settings.json': asText(settings),
  };
}
