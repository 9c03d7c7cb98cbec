import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { put } from '../unit/integrity/sealed-site.ts';
import { builtPages, nameOf, type BuiltPage } from './built-site.ts';
import { candor, scratch } from './command.ts';
import { builtSite, siteNames } from './every-site.ts';

const idsOf = ({ elements }: BuiltPage): string[] =>
  elements.map(({ properties }) => properties.id).filter((id) => typeof id === 'string');

/** Ids that a page has twice, links within it and labels that lead nowhere, links within links. */
function wrongOn(page: BuiltPage): string[] {
  const ids = idsOf(page);
  const known = new Set(ids);
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  const dead = page.elements.flatMap(({ properties: { href, ariaDescribedBy, ariaLabelledBy } }) => {
    const names = [ariaDescribedBy, ariaLabelledBy].flatMap((value) => (value ? String(value).split(/[ ,]/) : []));
    const anchor = href?.startsWith('#') ? [decodeURIComponent(href.slice(1))] : [];
    return [...names, ...anchor].filter((id) => id !== '' && !known.has(id));
  });
  // A parser of HTML ends the outer link where the inner begins.
  const within = page.html.match(/<a\s(?:(?!<\/a>)[^])*?<a\s[^>]*>/g) ?? [];
  return [
    ...repeated.map((id) => `${page.path}: ${id} twice`),
    ...dead.map((id) => `${page.path}: no ${id}`),
    ...within.map((links) => `${page.path}: a link in a link: ${links}`),
  ];
}

for (const name of siteNames) {
  test(`no page of ${name} has an id twice, leads to one it does not have, or has a link in a link`, async () => {
    expect(builtPages(await builtSite(name)).flatMap(wrongOn)).toEqual([]);
  });
}

const ORGANIZATION = `name: Example
site: { origin: https://trust.example.com }
language: en
sample: { asOf: 2026-06-30 }
`;

/** A text with a footnote, a section and a link to it. */
const notice = (title: string, id: string, note: string): string => `---
title: ${title}
kind: news
---

Read [what follows](#${id}-details).[^1]

## Details

All is said.[^1]

[^1]: ${note}
`;

test('texts that share a page have notes and sections of their own', () => {
  const folder = scratch('ids');
  put(folder, 'content/organization.yaml', ORGANIZATION);
  put(folder, 'content/updates/2026-05-01-first.md', notice('First', '2026-05-01-first', 'The note of May.'));
  put(folder, 'content/updates/2026-06-01-second.mdx', notice('Second', '2026-06-01-second', 'The note of June.'));
  const front = '---\nid: EX-1\ntitle: Data Policy\neffective: 2026-01-01\nchanges: [All of it.]\n---\n\n';
  const sections = ['Menu', 'Find'].map((title) => `## ${title}\n\nWords.\n`).join('\n');
  put(folder, 'content/policies/data/1.0.md', front + sections);
  const out = join(folder, 'dist');
  const { status, text } = candor(['build', '--site', folder, '--out', out]);
  expect(status, text).toBe(0);

  const pages = builtPages(out);
  expect(pages.flatMap(wrongOn)).toEqual([]);

  const elements = pages.find(({ path }) => path === '/updates/')?.elements ?? [];
  const byId = new Map(elements.map((element) => [element.properties.id, element]));
  const references = elements.filter(({ properties }) => 'dataFootnoteRef' in properties);
  const notes = references.map(({ properties }) => byId.get(String(properties.href).slice(1)));
  const words = notes.map((note) => note && nameOf(note));
  expect(words.map((said) => /The note of \w+\./.exec(said ?? '')?.[0])).toEqual([
    'The note of June.',
    'The note of June.',
    'The note of May.',
    'The note of May.',
  ]);
  const backs = elements.filter(({ properties }) => 'dataFootnoteBackref' in properties);
  expect(backs.map(({ properties }) => byId.get(String(properties.href).slice(1)))).toEqual(references);

  const twin = readFileSync(join(out, 'updates/index.md'), 'utf8');
  const [june, may] = twin.split(/^ *#+ First$/m);
  for (const [part, month] of [
    [june, 'June'],
    [may, 'May'],
  ] as const) {
    const [, mark = ''] = new RegExp(`^ *\\[\\^(.+?)\\]: The note of ${month}\\.`, 'm').exec(part ?? '') ?? [];
    expect(mark).not.toBe('');
    expect(part?.split(`[^${mark}]`).length).toBe(4);
    expect(twin.split(`[^${mark}]`).length).toBe(4);
  }
});
