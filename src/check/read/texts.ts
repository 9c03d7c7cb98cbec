import type { Path } from './yaml.ts';

/** Every text in the fields of a record, with its path. */
export function* textsIn(data: unknown, path: Path = []): Generator<{ readonly value: string; readonly path: Path }> {
  if (typeof data === 'string') {
    yield { value: data, path };
  } else if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) {
      yield* textsIn(value, [...path, Array.isArray(data) ? Number(key) : key]);
    }
  }
}
