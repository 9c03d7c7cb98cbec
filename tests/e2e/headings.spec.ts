import { expect, test } from '@playwright/test';
import { gunzipSync } from 'fflate';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf, solid } from '../unit/renditions/pdf/read-pdf.ts';
import { put } from '../unit/integrity/sealed-site.ts';
import { builtPages, nameOf } from './built-site.ts';
import { candor, scratch } from './command.ts';

const ORGANIZATION = `name: Example
site: { origin: https://trust.example.com }
language: en
sample: { asOf: 2026-06-30 }
`;

const FRONT = 'id: EX-1\ntitle: Data Policy\n';

const TEXT = `## Scope

All data. See [the exceptions](#exceptions).

## Exceptions[^law]

Data is kept within <Fact id="retention">30 days</Fact>, except where the law asks for more.[^law]

### Kept within <Fact id="retention">30 days</Fact>

More.

[^law]: As the law says.
`;

test('a heading with a footnote or a quotation has one name everywhere', async () => {
  const folder = scratch('headings');
  put(folder, 'content/organization.yaml', ORGANIZATION);
  put(folder, 'content/commitments/retention.yaml', 'title: Retention\nkind: within\nvalues:\n  - value: 30 days\n');
  put(folder, 'content/policies/data/1.0.mdx', `---\n${FRONT}effective: 2026-01-01\n---\n\n## Scope\n\nAll data.\n`);
  put(
    folder,
    'content/policies/data/2.0.mdx',
    `---\n${FRONT}effective: 2026-02-01\nchanges: [Exceptions.]\n---\n\n${TEXT}`,
  );
  const out = join(folder, 'dist');
  const { status, text } = candor(['build', '--site', folder, '--out', out]);
  expect(status, text).toBe(0);

  const headings = ['Scope', 'Exceptions', 'Kept within 30 days'];
  const anchors = ['scope', 'exceptions', 'kept-within-30-days'];
  const page = builtPages(out).find(({ path }) => path === '/policies/data/2.0/');
  const elements = page?.elements ?? [];
  const links = elements.filter(
    ({ tagName, properties }) => tagName === 'a' && String(properties.href).startsWith('#') && !properties.className,
  );
  for (const [index, name] of headings.entries()) {
    const href = `#${anchors[index] ?? ''}`;
    expect(elements.some(({ properties }) => properties.id === anchors[index])).toBe(true);
    expect(links.filter(({ properties }) => properties.href === href).map(nameOf)).toContain(name);
  }

  const json = JSON.parse(readFileSync(join(out, 'policies/data/2.0.json'), 'utf8')) as {
    headings: { text: string; url: string }[];
  };
  expect(json.headings.map((heading) => heading.text)).toEqual(headings);
  expect(json.headings.map(({ url }) => new URL(url).hash.slice(1))).toEqual(anchors);

  const pdf = await readPdf(readFileSync(join(out, 'policies/data/2.0.pdf')));
  expect(pdf.bookmarks.map(solid)).toEqual(headings.map(solid));
  expect(solid(pdf.text).split('Asthelawsays.').length).toBe(2);

  expect(readFileSync(join(out, 'policies/data/changes/1.0-to-2.0/index.html'), 'utf8')).not.toContain('Exceptions1');

  const fragments = globSync('pagefind/fragment/*', { cwd: out }).map((file) =>
    Buffer.from(gunzipSync(readFileSync(join(out, file)))).toString('utf8'),
  );
  const found = fragments.find((fragment) => fragment.includes('"url":"/policies/data/2.0/"')) ?? '';
  for (const name of headings) expect(found).toContain(`"text":"${name}"`);
  expect(found).not.toMatch(/Exceptions ?1|more\. ?1/);
});
