import { PDFArray, PDFDict, PDFName, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';

/** Which cells of a table's body head their row: for each row, for each cell. */
export type HeaderRows = readonly (readonly boolean[])[];

const S = PDFName.of('S');
const A = PDFName.of('A');
const K = PDFName.of('K');
const HEADERS = PDFName.of('Headers');

const isTag = (element: PDFDict, ...names: string[]): boolean =>
  names.some((name) => element.get(S) === PDFName.of(name));

/** The dictionaries under a key that holds one or a list of them. */
function dictionaries(element: PDFDict, key: PDFName): PDFDict[] {
  const value: PDFObject | undefined = element.lookup(key);
  const list = value instanceof PDFArray ? Array.from({ length: value.size() }, (_, at) => value.lookup(at)) : [value];
  return list.filter((item) => item instanceof PDFDict);
}

/** The elements right below one. */
const childrenOf = (element: PDFDict): PDFDict[] => dictionaries(element, K).filter((kid) => kid.has(S));

function tablesBelow(element: PDFDict): PDFDict[] {
  const inner = childrenOf(element).flatMap(tablesBelow);
  return isTag(element, 'Table') ? [element, ...inner] : inner;
}

function tagHeader(cell: PDFDict, context: PDFContext): void {
  cell.set(S, PDFName.of('TH'));
  const scope = context.obj({ O: 'Table', Scope: 'Row' });
  const present = dictionaries(cell, A);
  cell.set(A, present.length === 0 ? scope : context.obj([...present, scope]));
}

/**
 * Says which cells of a table head its rows (ISO 14289-1, 7.5): the compiler tags those of columns alone. Cells then
 * find their headers by scope, in place of a list that names those of columns only.
 */
export function tagRowHeaders(context: PDFContext, tables: readonly HeaderRows[]): void {
  const catalog = context.lookup(context.trailerInfo.Root, PDFDict);
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const found = tablesBelow(root);
  if (found.length !== tables.length) {
    throw new Error(`The tag tree has ${found.length} tables where the text has ${tables.length}`);
  }
  for (const [index, table] of found.entries()) {
    if (tables[index]?.flat().includes(true)) tagTable(context, table, tables[index]);
  }
}

function tagTable(context: PDFContext, table: PDFDict, headers: HeaderRows): void {
  const groups = childrenOf(table);
  const bodies = groups.filter((group) => isTag(group, 'TBody'));
  const rows = (bodies.length > 0 ? bodies.flatMap(childrenOf) : groups).filter((row) => isTag(row, 'TR'));
  for (const [index, row] of rows.entries()) {
    for (const [at, cell] of childrenOf(row).entries()) {
      for (const attributes of dictionaries(cell, A)) attributes.delete(HEADERS);
      if (headers[index]?.[at]) tagHeader(cell, context);
    }
  }
}
