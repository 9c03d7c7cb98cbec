import { dictionaryOf, resolve, type Dictionary, type ObjectFile, type Value } from './read.ts';

/** Which cells of a table's body head their row: for each row, for each cell. */
export type HeaderRows = readonly (readonly boolean[])[];

const isTag = (element: Dictionary, ...names: string[]): boolean => names.some((name) => element.get('/S') === name);

/** The dictionaries under a key that holds one or a list of them. */
function dictionaries(file: ObjectFile, element: Dictionary, key: string): Dictionary[] {
  const value = resolve(file, element.get(key));
  const list = Array.isArray(value) ? value.map((item) => resolve(file, item)) : [value];
  return list.filter((item) => item instanceof Map);
}

/** The elements right below one. */
const childrenOf = (file: ObjectFile, element: Dictionary): Dictionary[] =>
  dictionaries(file, element, '/K').filter((kid) => kid.has('/S'));

function tablesBelow(file: ObjectFile, element: Dictionary): Dictionary[] {
  const inner = childrenOf(file, element).flatMap((kid) => tablesBelow(file, kid));
  return isTag(element, '/Table') ? [element, ...inner] : inner;
}

function tagHeader(cell: Dictionary, attributes: readonly Dictionary[]): void {
  cell.set('/S', '/TH');
  const scope: Dictionary = new Map([
    ['/O', '/Table'],
    ['/Scope', '/Row'],
  ]);
  cell.set('/A', [...attributes, scope]);
}

/**
 * Says which cells of a table head its rows (ISO 14289-1, 7.5): the compiler tags those of columns alone. Cells then
 * find their headers by scope, in place of a list that names those of columns only.
 */
export function tagRowHeaders(file: ObjectFile, tables: readonly HeaderRows[]): void {
  const catalog = dictionaryOf(file, file.trailer.get('/Root'));
  const found = tablesBelow(file, dictionaryOf(file, catalog.get('/StructTreeRoot')));
  if (found.length !== tables.length) {
    throw new Error(`The tag tree has ${found.length} tables where the text has ${tables.length}`);
  }
  for (const [index, table] of found.entries()) {
    footToBody(file, table);
    if (tables[index]?.flat().includes(true)) tagTable(file, table, tables[index]);
  }
}

/** What stands under a key, which may be a list: references, mostly. */
function listed(file: ObjectFile, element: Dictionary, key: string): Value[] {
  const value = resolve(file, element.get(key));
  if (Array.isArray(value)) return value;
  const single = element.get(key);
  return single === undefined ? [] : [single];
}

/** Puts rows of the foot of a table into its body, where they belong: a foot is how the template keeps them together. */
function footToBody(file: ObjectFile, table: Dictionary): void {
  const groups = listed(file, table, '/K');
  const find = (tag: string): Value | undefined => groups.findLast((group) => isTag(dictionaryOf(file, group), tag));
  const [body, foot] = [find('/TBody'), find('/TFoot')];
  if (body === undefined || foot === undefined) return;
  const rows = dictionaryOf(file, foot);
  for (const row of childrenOf(file, rows)) row.set('/P', body);
  const all = dictionaryOf(file, body);
  all.set('/K', [...listed(file, all, '/K'), ...listed(file, rows, '/K')]);
  table.set(
    '/K',
    groups.filter((group) => group !== foot),
  );
}

function tagTable(file: ObjectFile, table: Dictionary, headers: HeaderRows): void {
  const groups = childrenOf(file, table);
  const bodies = groups.filter((group) => isTag(group, '/TBody'));
  const rows = bodies.length > 0 ? bodies.flatMap((body) => childrenOf(file, body)) : groups;
  for (const [index, row] of rows.filter((item) => isTag(item, '/TR')).entries()) {
    for (const [at, cell] of childrenOf(file, row).entries()) {
      const attributes = dictionaries(file, cell, '/A');
      for (const dictionary of attributes) dictionary.delete('/Headers');
      // What is left may say no more than whose attributes it holds.
      const telling = attributes.filter(({ size }) => size > 1);
      if (headers[index]?.[at]) tagHeader(cell, telling);
      else if (telling.length > 0) cell.set('/A', telling);
      else cell.delete('/A');
    }
  }
}
