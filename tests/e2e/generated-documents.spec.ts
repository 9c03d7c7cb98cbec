import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { put } from '../unit/integrity/sealed-site.ts';
import { documents } from '../unit/renditions/generated/documents.ts';
import { fileOf, refusals, removeScratch } from '../unit/renditions/generated/publish.ts';
import { candor, scratch } from './command.ts';

test.setTimeout(600_000);
test.afterAll(removeScratch);

/** Texts that the tools of the build might take for their own: what a bundler replaces, what ends a script or a template. */
const CODE = [
  'import.meta.env.DEV and `process.env.NODE_ENV`',
  '`</script><script>` and `<!--` and `]]>`',
  '`${name}` and `{%` and \\`',
  '`__proto__`, `constructor` and `export default`',
  '```js\nimport a from "b";\nexport const c = `${a}\\n`;\n```',
  '$& $1 $$ \\u0041 \\n %s %o @x',
];

test('a trust center of documents as odd as the gate allows is built, with a PDF for each', () => {
  const site = scratch('generated');
  cpSync(resolve('tests', 'fixtures', 'mistakes', 'good'), site, { recursive: true });
  put(site, 'public/ok.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>\n');
  const generated = fc
    .sample(documents, { numRuns: 24, seed: 5 })
    .filter((document) => refusals(document).length === 0);
  const written = (['md', 'mdx'] as const).map((format) => ({
    format,
    fields: { title: 'Code' },
    text: CODE.join('\n\n'),
  }));
  const all = [...generated, ...written];
  for (const [index, document] of all.entries()) {
    const text = fileOf(document).replace('LS-GEN-001', `LS-GEN-${index}`);
    put(site, `content/policies/generated-${index}/1.0.${document.format}`, text);
  }
  expect(candor(['release', '--site', site])).toMatchObject({ status: 0 });
  const out = scratch('generated-out');
  expect(candor(['build', '--site', site, '--out', out])).toMatchObject({ status: 0 });
  for (const index of all.keys()) {
    const page = join(out, 'policies', `generated-${index}`, '1.0');
    for (const file of [`${page}.pdf`, `${page}.md`, join(page, 'index.html')])
      expect(existsSync(file), file).toBe(true);
  }
  for (const index of [all.length - 2, all.length - 1]) {
    const twin = readFileSync(join(out, 'policies', `generated-${index}`, '1.0.md'), 'utf8');
    expect(twin).toContain('import.meta.env.DEV');
    expect(twin).toContain('`process.env.NODE_ENV`');
    expect(twin).toContain('`${name}` and `{%`');
  }
});
