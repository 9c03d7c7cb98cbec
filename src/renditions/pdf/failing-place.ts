import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paperText } from '#words/paper';
import type { ArticleNode } from '../article/read.ts';
import { packageFor } from './fonts.ts';
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
function allLines(nodes: readonly ArticleNode[]): string[] {
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

/** Whether a paper of some of the blocks fails as well. */
type Fails = (body: readonly ArticleNode[]) => Promise<boolean>;

/** The block that a PDF fails for, by halves; undefined where it fails without any, or for none alone. */
async function failingBlock(blocks: readonly ArticleNode[], fails: Fails): Promise<ArticleNode | undefined> {
  if (await fails([])) return undefined;
  let part = blocks;
  while (part.length > 1) {
    const half = part.slice(0, Math.ceil(part.length / 2));
    part = (await fails(half)) ? half : part.slice(half.length);
  }
  return part.length === 1 && (await fails(part)) ? part[0] : undefined;
}

const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Letters that tell one line from the others. */
const ENOUGH = 24;

/** The texts and pictures of a block, as its source begins them. */
function beginningsOf(block: ArticleNode): string[] {
  const pictures = [...JSON.stringify(block).matchAll(/"src":"([^"]*)","alt":"([^"]*)"/g)];
  const texts = [...pictures.map(([, src = '', alt = '']) => alt + src), ...allLines([block])];
  return texts.map((text) => letters(text).slice(0, ENOUGH)).filter((text) => text !== '');
}

function lineOf(block: ArticleNode | undefined, lines: readonly string[]): number {
  if (!block) return 1;
  const body = lines.indexOf('---', 1) + 1;
  for (const beginning of beginningsOf(block)) {
    const found = lines.findIndex((line, index) => index >= body && letters(line).includes(beginning));
    if (found >= 0) return found + 1;
  }
  return 1;
}

/**
 * Where a paper's source has what its PDF fails for: `content/policies/access-control/1.0.mdx:12:1`; undefined where the
 * paper has no source of its own, as the register.
 *
 * @param contentDir the content folder
 */
export async function failingPlace(paper: Paper, contentDir: string, fails: Fails): Promise<string | undefined> {
  const path = ['mdx', 'md']
    .map((ending) => `${paper.source}.${ending}`)
    .find((name) => existsSync(join(contentDir, name)));
  if (path === undefined) return undefined;
  const lines = readFileSync(join(contentDir, path), 'utf8').split(/\r?\n/);
  return `content/${path}:${lineOf(await failingBlock(paper.body, fails), lines)}:1`;
}
