import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { collections } from '../../../src/schemas/collections.ts';
import { plainFactNames } from '../../../src/schemas/texts.ts';

/** Names of fields that no writer reads itself, and why not. */
const NOT_READ: Readonly<Record<string, string>> = {
  navigation: 'model/sections.ts orders the navigation by it',
  reviewedOn: 'model/calendar.ts makes it the last and the next review',
  listedInError: 'model/register-life.ts makes it the state of an entry or a change',
  endAnnounced: 'model/register-life.ts makes it a change',
  endPostponed: 'model/register-life.ts makes it new dates of a change',
  endCalledOff: 'model/register-life.ts makes it the state of a change',
  host: 'check/site-address.ts hands it to the build, which writes the files of that host',
  byTier: 'model/commitments.ts makes it the parts of a value',
  byPlan: 'model/commitments.ts makes it the parts of a value',
  byPhase: 'model/commitments.ts makes it the parts of a value',
};

/** Where pages, PDFs, tables and security.txt are written. Data files have every field by themselves, so they prove nothing. */
const WRITERS = [
  'components',
  'pages',
  'layouts',
  'words',
  'catalog',
  'security-txt',
  'renditions/pdf',
  'renditions/tables',
];

const code = WRITERS.flatMap((room) =>
  readdirSync(join('src', room), { recursive: true, encoding: 'utf8' }).map((file) => join('src', room, file)),
)
  .filter((file) => /\.(?:ts|astro)$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
  .replaceAll(/^(?:import|export) .* from .*$|^ *(?:\/?\*|\/\/).*$/gm, '');

/** The names by which code reads fields: `data.owner`, `{ owner }` and `'owner'`. */
const read = new Set<string | undefined>([
  // Every writer shows these by their list.
  ...plainFactNames,
  ...[...code.matchAll(/\.(\w+)/g)].map(([, name]) => name),
  ...[...code.matchAll(/\{([\w,:\s]+)/g)].flatMap(([, names = '']) => names.match(/\w+/g) ?? []),
  ...[...code.matchAll(/'(\w+)'/g)].map(([, name]) => name),
]);

interface Node {
  properties?: Record<string, Node>;
  additionalProperties?: boolean | Node;
  items?: Node;
  anyOf?: Node[];
}

/** The fields of a schema, those within others included: `values.*.from`. */
function fieldsOf({ properties = {}, additionalProperties, items, anyOf = [] }: Node, path: string): string[] {
  const inner = [
    ...anyOf,
    ...(items ? [items] : []),
    ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
  ];
  return [
    ...inner.flatMap((node) => fieldsOf(node, path)),
    ...Object.entries(properties).flatMap(([name, node]) => [`${path}.${name}`, ...fieldsOf(node, `${path}.${name}`)]),
  ];
}

const fields = Object.entries(collections).flatMap(([name, { schema }]) => [
  ...new Set(fieldsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Node, name)),
]);

const nameOf = (field: string): string => field.slice(field.lastIndexOf('.') + 1);
const isRead = (field: string): boolean => read.has(nameOf(field));

it('shows every field of every collection to readers', () => {
  const hint = 'Show the field in a component (docs/architecture.md, "A field"), or give the reason in NOT_READ.';
  const unread = fields.filter((field) => !isRead(field));
  expect(
    unread.filter((field) => !(nameOf(field) in NOT_READ)),
    hint,
  ).toEqual([]);
});

it('excuses no field that is read', () => {
  const unread = new Set(fields.filter((field) => !isRead(field)).map(nameOf));
  expect(Object.keys(NOT_READ).filter((name) => !unread.has(name))).toEqual([]);
});

it('finds a field that nothing reads', () => {
  expect(isRead('controls.zeppelin')).toBe(false);
  expect(isRead('controls.appliesTo')).toBe(true);
});
