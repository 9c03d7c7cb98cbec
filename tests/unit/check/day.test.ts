import { expect, it } from 'vitest';
import { checkTree } from '../../../src/check/check.ts';
import { treeOf } from '../../../src/check/read/tree.ts';
import { asReleased } from '../release/as-released.ts';
import { goodFiles } from './mistakes.ts';

const good = asReleased(goodFiles());

/** What is found on the machine's day, long after that of the sample, with a file of it exchanged. */
function findings(path: string, text: string, asOf?: string): string[] {
  const tree = treeOf({ ...good, [path]: text });
  const { diagnostics } = checkTree(tree, { asOf, now: new Date('2035-01-01T00:00:00Z') });
  return diagnostics.map(({ code, file }) => `${code} ${file}`);
}

it('judges nothing by a day that a broken organization.yaml keeps to itself', () => {
  const path = 'content/organization.yaml';
  expect(findings(path, 'name: [\n')).toEqual([`Y001 ${path}`]);
});

it('judges by the day that was asked for all the same', () => {
  const found = findings('content/organization.yaml', 'name: [\n', '2035-01-01');
  expect(found).toContain('D001 content/security-txt.yaml');
});
