import { expect, test } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { candor, scratch } from './command.ts';

test('what fails a build is reported once, with file and line and without a stack', () => {
  const site = scratch('failed-build');
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), text);
  };
  write(
    'content/organization.yaml',
    'name: Example\nsite: { origin: https://trust.example.com }\nlanguage: en\nsample: { asOf: 2026-06-30 }\n',
  );
  write('public/late.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>\n');
  const text = '## Scope\n\nStaff.\n\n## Access\n\n![How access is granted](/late.svg)\n\nQuarterly.\n';
  write('content/policies/access/1.0.mdx', `---\nid: EX-1\ntitle: Access\n---\n\n${text}`);

  const damage = pathToFileURL(join(import.meta.dirname, 'late-picture.mjs')).href;
  const outcome = candor(['build', '--site', site, '--out', scratch('failed-out')], {
    NODE_OPTIONS: `--import ${damage}`,
  });
  expect(outcome.status).toBe(1);
  const said = outcome.text.slice(outcome.text.indexOf('0 errors'));
  expect(said.match(/^content\/policies\/.*$/gm)).toEqual(['content/policies/access/1.0.mdx:12:1']);
  expect(said.match(/failed to parse SVG/g)).toHaveLength(1);
  expect(said).not.toMatch(/\n\s+at |\.mjs|\[ERROR\]/);
});
