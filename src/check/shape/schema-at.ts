import type { z } from 'zod';
import type { Path } from '../read/yaml.ts';

type Schema = z.core.$ZodType;

/** The schema behind `optional`, and behind what `preprocess` puts before it. */
function unwrap(schema: Schema): Schema {
  const def = schema._zod.def as z.core.$ZodTypes['_zod']['def'];
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'readonly') return unwrap(def.innerType);
  if (def.type === 'pipe') return unwrap(def.out);
  return schema;
}

function inside(schema: Schema, key: PropertyKey): Schema | undefined {
  const def = unwrap(schema)._zod.def as z.core.$ZodTypes['_zod']['def'];
  if (def.type === 'object') return def.shape[String(key)];
  if (def.type === 'array') return def.element;
  if (def.type === 'record') return def.valueType;
  if (def.type === 'union') {
    for (const option of def.options) {
      const found = inside(option, key);
      if (found) return found;
    }
  }
  return undefined;
}

/** The schema of the field at a path; `undefined` where there is no such field. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let current: Schema | undefined = schema;
  for (const key of path) current = current && inside(current, key);
  return current;
}

/** The names a mapping may have, and those it must have. */
export function keysAt(schema: Schema, path: Path): { known: string[]; required: string[] } {
  const at = schemaAt(schema, path);
  const def = at && (unwrap(at)._zod.def as z.core.$ZodTypes['_zod']['def']);
  if (def?.type === 'record') {
    const keys = unwrap(def.keyType)._zod.values;
    return { known: keys ? [...keys].map(String) : [], required: [] };
  }
  if (def?.type !== 'object') return { known: [], required: [] };
  const entries = Object.entries(def.shape);
  const required = entries.filter(([, field]) => field._zod.optin !== 'optional').map(([key]) => key);
  return { known: entries.map(([key]) => key), required };
}

/** The values a field may have, where there is a list of them. */
export function allowedAt(schema: Schema, path: Path): string[] {
  const at = schemaAt(schema, path);
  const values = at && unwrap(at)._zod.values;
  return values ? [...values].map(String) : [];
}
