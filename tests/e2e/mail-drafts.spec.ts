import { expect, test } from '@playwright/test';
import { chrome } from '#words/chrome';
import { builtPages, nameOf } from './built-site.ts';

/** The mail drafts of a page: the address, and what is filled in. */
const drafts = builtPages().flatMap(({ path, elements }) => {
  const canonical = elements.find(({ properties }) => [properties.rel].flat().includes('canonical'))?.properties.href;
  const links = elements.filter(
    ({ tagName, properties }) => tagName === 'a' && hrefOf(properties).includes('?subject='),
  );
  return links.map((link) => {
    const [to = '', fields = ''] = hrefOf(link.properties).split('?');
    return { path, canonical: String(canonical), to, fields, name: nameOf(link) };
  });
});

function hrefOf({ href }: { href?: unknown }): string {
  return typeof href === 'string' ? href : '';
}

test('drafts of mails are written as RFC 6068 has them', () => {
  expect(drafts.length).toBeGreaterThan(100);
  for (const { path, to, fields } of drafts) {
    expect(to, path).toMatch(/^mailto:[^\s@]+@[^\s@]+$/);
    expect(fields, path).toMatch(/^subject=[^&=\s]+(?:&body=[^&=\s]+)?$/);
    // Section 5: a line break in a body is %0D%0A.
    expect(fields.replaceAll('%0D%0A', ''), path).not.toMatch(/%0[AD]/);
  }
});

test('whoever reports a mistake need not say on which page', () => {
  const reports = drafts.filter(({ name }) => name === chrome.mistake);
  const bodyOf = ({ fields }: { fields: string }): string | null => new URLSearchParams(fields).get('body');
  expect(reports.length).toBeGreaterThan(80);
  for (const report of reports.filter(({ path }) => path !== '/404.html')) {
    expect(bodyOf(report), report.path).toBe(`Page: ${report.canonical}\r\n\r\n`);
  }
  // It stands at whatever address there is nothing at, and cannot know which.
  expect(reports.filter(({ path }) => path === '/404.html').map(bodyOf)).toEqual([
    'Paste the address of the missing page here:\r\n\r\n',
  ]);
});
