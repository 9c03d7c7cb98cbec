import { expect, it } from 'vitest';
import { z } from 'zod';
import { referenceFields } from '../../../src/check/references.ts';
import { collections, type CollectionName } from '../../../src/schemas/collections.ts';
import { contactRoles } from '../../../src/schemas/contact-roles.ts';
import { documentRef, recordId } from '../../../src/schemas/fields/references.ts';

/** What is read of a JSON Schema here. */
interface Node {
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly propertyNames?: Node;
}

const schemaOf = (schema: z.ZodType): Node =>
  z.toJSONSchema(schema, { target: 'draft-7', unrepresentable: 'any', reused: 'inline' }) as Node;
const idPatterns = [recordId, documentRef].map((schema) => schemaOf(schema).pattern);

const namesARecord = (node: Node): boolean =>
  idPatterns.includes(node.pattern ?? '') || (node.enum ?? []).join() === contactRoles.join();

/** The way to every field of a schema that names another record, as `referenceFields` writes it. */
function namingFields(node: Node, path: readonly string[] = []): string[] {
  const keys = node.propertyNames;
  return [
    ...(namesARecord(node) || (keys !== undefined && namesARecord(keys) && !keys.enum) ? [path.join('.')] : []),
    ...(node.anyOf ?? []).flatMap((choice) => namingFields(choice, path)),
    ...(node.items ? namingFields(node.items, [...path, '*']) : []),
    ...Object.entries(node.properties ?? {}).flatMap(([name, child]) => namingFields(child, [...path, name])),
  ];
}

it('knows every field of the schemas that names another record', () => {
  const named = (Object.keys(collections) as CollectionName[]).flatMap((name) =>
    namingFields(schemaOf(collections[name].schema)).map((path) => `${name}: ${path}`),
  );
  const known = referenceFields.map(({ collection, path }) => `${collection}: ${path.join('.')}`);
  // The ids that plans have, which the others name.
  expect(named.filter((path) => !known.includes(path))).toEqual(['organization: plans.*.id']);
  expect(named.length).toBeGreaterThan(15);
});
