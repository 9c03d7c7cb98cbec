import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { seedFacts, type SeedFact } from '../seed-facts.ts';

const facts = seedFacts();

/** What a field of a record holds: `values[0].byTier.high`. */
function valueAt(record: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], record);
}

/** A field of the record, else one beside the field named before: `subprocessorRegister.access, note`. */
function holds(record: unknown, path: string, before: string | undefined): boolean {
  const beside = before?.includes('.') ? `${before.replace(/\.[^.]+$/, '')}.${path}` : path;
  return [path, beside].some((candidate) => ![undefined, null, ''].includes(valueAt(record, candidate) as null));
}

/** What a row of the table says of its file, or its files, that is not so. */
function wrongIn({ example, file, fields }: SeedFact): string[] {
  const path = join('examples', example, 'content', file);
  const paths = globSync(path);
  return paths.length === 0 ? [`there is no ${path}`] : paths.flatMap((found) => wrongInFile(found, fields));
}

function wrongInFile(path: string, fields: SeedFact['fields']): string[] {
  const source = readFileSync(path, 'utf8');
  const [, head = source, body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(source) ?? [];
  if (fields[0] === 'text') {
    const number = fields[1];
    const isThere = number === undefined ? body.trim() !== '' : new RegExp(`^#+ ${number}[. ]`, 'm').test(body);
    return isThere ? [] : [`${path} has no section ${number ?? 'at all'}`];
  }
  const record: unknown = parse(head);
  return fields
    .filter((field, index) => !holds(record, field, fields[index - 1]))
    .map((field) => `${path} has no ${field}`);
}

describe('the facts of the seeds', () => {
  test.each(Object.entries(Object.groupBy(facts, ({ example }) => example)))('%s holds at least 25', (_, rows = []) => {
    expect(rows.length).toBeGreaterThanOrEqual(25);
  });

  test('each stands in the file and the field that the table names', () => {
    expect(facts.flatMap((fact) => wrongIn(fact).map((wrong) => `docs/seeds.md:${fact.line}: ${wrong}`))).toEqual([]);
  });

  test.each([
    ['a file that is not there', { file: 'controls/no-such.yaml' }],
    ['a field that is not there', { fields: ['noSuchField'] }],
  ])('a row that names %s would be found', (_, change) => {
    const [fact] = facts;
    expect(fact && wrongIn({ ...fact, ...change })).toHaveLength(1);
  });
});
