import type { z } from 'zod';

/** What an author is told about a value: "field: message", a line each; "accepted" where nothing is wrong. */
export function verdict(schema: z.ZodType, value: unknown): string {
  const result = schema.safeParse(value);
  if (result.success) return 'accepted';
  return result.error.issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('\n');
}
