import type { ArticleNode } from '../article/nodes.ts';
import { paperText } from '../../ui-text/paper.ts';
import { packageFor } from './font-packages.ts';
import type { Paper } from './paper.ts';
import { linesOf, textOf } from './table-layout.ts';

/** The line a character stands in, and the heading above it. */
function placeOf(character: string, nodes: readonly ArticleNode[]): { line?: string; heading?: string } {
  let heading: string | undefined;
  for (const node of nodes) {
    if (node.type === 'heading') heading = textOf(node.children);
    const line = allLines([node]).find((text) => text.includes(character));
    if (line !== undefined) return { line, heading };
  }
  return {};
}

/** Every line of text in an article, cells of tables included. */
export function allLines(nodes: readonly ArticleNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'table')
      return [...node.head, ...node.body].flatMap(({ cells }) => cells.flatMap(({ children }) => allLines(children)));
    if (node.type === 'definitions')
      return node.items.flatMap(({ terms, details }) => [...terms.map(textOf), ...details.flatMap(allLines)]);
    if (node.type === 'callout') return [textOf(node.title), ...allLines(node.children)];
    return linesOf([node]);
  });
}

/** A few words on both sides of a character. */
function around(character: string, line: string): string {
  const at = line.indexOf(character);
  const from = Math.max(0, at - 30);
  const to = at + 30;
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
}

/** The error of a paper with characters that no font has: each with its number, where it stands, and what to do. */
export function missingCharacters(paper: Paper, missing: readonly string[], folder: string): string {
  const body = paper.body;
  const front = paper.facts.flatMap(({ value }) => value);
  const lines = missing.slice(0, 5).map((character) => {
    const title = paper.title.includes(character) ? { line: paper.title } : undefined;
    const { line, heading }: { line?: string; heading?: string } = title ?? placeOf(character, [...front, ...body]);
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return paperText.missing(character, code, line && around(character, line), heading);
  });
  const packageName = missing.map((character) => packageFor(character, paper.language)).find(Boolean);
  return paperText.noFont(paper.source, lines, missing.length - lines.length, packageName, folder);
}
