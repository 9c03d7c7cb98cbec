/** Reads and parses every file of a trust center, and judges nothing: `node parse.ts DIR`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { parseDocument } from 'yaml';

const [folder = ''] = process.argv.slice(2);

for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(?:mdx?|yaml)$/.test(name)) continue;
  const text = readFileSync(join(folder, name), 'utf8');
  const [, front] = /^---\n([^]*?)\n---\n/.exec(text) ?? [];
  parseDocument(front ?? text).toJS();
  if (name.endsWith('.mdx')) mdxToMdast(text);
  else if (name.endsWith('.md')) markdownToMdast(text);
}
