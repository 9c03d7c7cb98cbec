import { checkSignedTree, checkTree, type Diagnostic } from '../../../src/check/check.ts';
import { asReleased } from '../release/as-released.ts';
import { treeOf, type FileContents, type Tree } from '../../../src/check/read/tree.ts';

const ORGANIZATION = `name: Example
site:
  origin: https://trust.example.com
language: en
sample:
  asOf: 2026-06-30
`;

/** The smallest trust center there is, as of 2026-06-30, with files put over it; an empty text takes a file away. */
export function exampleSite(files: Readonly<Record<string, FileContents>> = {}): Record<string, FileContents> {
  const all = { 'content/organization.yaml': ORGANIZATION, ...files };
  return Object.fromEntries(Object.entries(all).filter(([, contents]) => contents !== ''));
}

type Files = Readonly<Record<string, FileContents>>;

const now = new Date('2020-01-01T00:00:00Z');
const treeWith = (files: Files): Tree => treeOf(asReleased(exampleSite(files)));

/** What the gate says about the smallest trust center with files put over it, all of it released. */
export function diagnose(files: Files = {}, within?: number): readonly Diagnostic[] {
  return checkTree(treeWith(files), { now, within }).diagnostics;
}

/** The same, and whether signatures hold. */
export async function diagnoseSigned(files: Files, within?: number): Promise<readonly Diagnostic[]> {
  return (await checkSignedTree(treeWith(files), { now, within })).diagnostics;
}
