import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleNode } from '../article/nodes.ts';
import { allLines } from './missing-characters.ts';
import type { Paper } from './paper.ts';

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
