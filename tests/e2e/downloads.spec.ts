import { expect, test } from '@playwright/test';
import { basename } from 'node:path';
import { builtPages } from './built-site.ts';

/** The address of a link and the name it is saved under. */
interface Link {
  href: string;
  saved: unknown;
}

const links: Link[] = builtPages().flatMap(({ elements }) =>
  elements
    .filter(({ tagName, properties }) => tagName === 'a' && properties.type !== undefined)
    .map(({ properties }) => ({ href: String(properties.href), saved: properties.download })),
);

const to = (...endings: string[]): Link[] =>
  links.filter(({ href }) => endings.some((ending) => href.endsWith(ending)));

test('a PDF is saved under company, document and version', () => {
  const versions = to('.pdf').filter(({ href }) => /^\/(?:policies|whitepaper|disclosure)\//.test(href));
  expect(versions.length).toBeGreaterThan(20);
  for (const { href, saved } of versions) {
    expect(saved).toBe(`northlight-${href.replace(/^\/(?:policies\/)?/, '').replace('/', '-')}`);
  }
});

test('every file that readers keep is saved under a name that says whose it is', () => {
  const kept = to('.pdf', '.csv', '.xlsx', '.zip');
  for (const ending of ['.pdf', '.csv', '.xlsx', '.zip']) expect(to(ending).length).toBeGreaterThan(0);
  expect(kept.filter(({ saved }) => !/^northlight-.*\d/.test(String(saved)))).toEqual([]);
});

test('two files are never saved under one name', () => {
  const names = new Map(to('.pdf', '.csv', '.xlsx', '.zip').map(({ href, saved }) => [href, String(saved)]));
  expect(new Set(names.values()).size).toBe(names.size);
  expect([...names].filter(([href, name]) => basename(href) === name)).toEqual([]);
});
