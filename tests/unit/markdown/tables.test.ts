import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { tableAlignment, tableRegion } from '../../../src/markdown/tables.ts';

const TABLE = `
| Data | **Kept** for |  |
|:-----|-----:|---|
| Logs | 30 days | x |
`;

const { html } = markdownToHtml(TABLE, { hastPlugins: [tableAlignment, tableRegion] });

test('alignment stands in an attribute, for an inline style is refused by the policy', () => {
  expect(html).not.toContain('style=');
  expect(html).toContain('<th data-align="left">Data</th>');
  expect(html).toContain('<td data-align="right">30 days</td>');
  expect(html).toContain('<td>x</td>');
});

test('a table scrolls in a region named by its columns', () => {
  expect(html).toMatch(
    /<div class="wide" role="region" tabindex="0" aria-label="Data, Kept for"><table>[^]*<\/table><\/div>/,
  );
});
