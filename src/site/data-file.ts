import type { z } from 'zod';

/** The path to a value in a data file and a colon, with the id or name of an entry instead of its number in a list. */
function pathTo(data: unknown, path: readonly PropertyKey[]): string {
  let value = data;
  const steps = path.map((key) => {
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
    const { id, name = id } = (value ?? {}) as { readonly id?: unknown; readonly name?: unknown };
    return typeof name === 'string' ? `"${name}"` : String(key);
  });
  return steps.length === 0 ? '' : `${steps.join(' > ')}: `;
}

/**
 * What a data file of Candor holds, if it has the shape that it needs. Throws an error that names the file, the entry and
 * what was expected.
 * @param file its path from the root of the repository
 */
export function checkedData<Schema extends z.ZodType>(file: string, schema: Schema, data: unknown): z.output<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `\n  ${pathTo(data, path)}${message}`);
  throw new Error(`${file} has errors:${problems.join('')}`);
}
