import type { Graph, Thing } from 'schema-dts';

/** Things as one JSON-LD document of schema.org. */
function graphOf(things: readonly Thing[]): Graph {
  return { '@context': 'https://schema.org', '@graph': things };
}

/**
 * JSON-LD as it stands in a page: `<` is written as an escape, so that no text can end the element or begin a comment
 * (HTML Living Standard, 4.12.1.3).
 */
export function graphText(things: readonly Thing[]): string {
  return JSON.stringify(graphOf(things)).replaceAll('<', '\\u003c');
}
