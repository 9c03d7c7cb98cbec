import type { Locator } from '@playwright/test';
import { builtPages, wordsOf } from './built-site.ts';
import { expect, test } from './site.ts';

const pages = builtPages();

test('no word runs into a link or a name beside it', () => {
  const joined = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/[\p{L}\d.,:;]<(?:a|b) (?!class="anchor")|<\/b>[\p{L}\d]/gu)].map(
      ({ index }) => `${path}: ${html.slice(index - 30, index + 30)}`,
    ),
  );
  expect(joined).toEqual([]);
});

test('no page counts days that would be fewer tomorrow', () => {
  const counting = pages.filter(({ html }) => /\b\d+ days? left\b|today is the last day/.test(html));
  expect(counting.map(({ path }) => path)).toEqual([]);
});

const isWhole = (checksum: Locator) =>
  checksum.evaluate((element) => element.scrollWidth <= element.clientWidth && element.textContent.length === 64);

for (const width of [320, 1440]) {
  test(`the checksum of a PDF can be compared by eye at ${width} px`, async ({ scriptless }) => {
    await scriptless.setViewportSize({ width, height: 800 });
    await scriptless.goto('/policies/access-control/');
    const checksum = scriptless.locator('.checksum').first();
    await expect(checksum).toHaveCSS('white-space-collapse', 'collapse');
    await expect(checksum).not.toHaveCSS('text-wrap-mode', 'nowrap');
    expect(await isWhole(checksum)).toBe(true);
  });
}

test('a table that is wider than the page shows at its edge that it goes on', async ({ scriptless }) => {
  await scriptless.setViewportSize({ width: 320, height: 800 });
  const path = pages.find(({ elements }) => elements.some(({ properties }) => isWide(properties.className)))?.path;
  await scriptless.goto(path ?? '');
  const table = scriptless.locator('.wide').first();
  // Covers that scroll along with the table, over shades that stay at the edges.
  await expect(table).toHaveCSS('background-attachment', 'local, local, scroll, scroll');
  await expect(table).toHaveCSS('background-image', /^(?:linear-gradient\(.*\)(?:, |$)){4}/);
});

const isWide = (names: unknown): boolean => Array.isArray(names) && names.includes('wide');

test('the mark of a footnote stands at its word', async ({ scriptless }) => {
  const path = pages.find(({ html }) => html.includes('data-footnote-ref') && !html.includes('data-redline'))?.path;
  await scriptless.goto(path ?? '');
  const gaps = await scriptless.locator('[data-footnote-ref]').evaluateAll((marks) =>
    marks.flatMap((mark) => {
      const word = mark.parentElement?.previousSibling;
      if (word?.nodeType !== Node.TEXT_NODE || !word.textContent) return [];
      const range = document.createRange();
      range.setStart(word, word.textContent.length - 1);
      range.setEnd(word, word.textContent.length);
      const before = range.getBoundingClientRect().right;
      range.selectNodeContents(mark);
      const { left, height } = range.getBoundingClientRect();
      return [(left - before) / height];
    }),
  );
  expect(gaps.length).toBeGreaterThan(0);
  expect(Math.max(...gaps)).toBeLessThan(0.12);
});

test('the tables of a crosswalk share their columns, and each status stands on one line', async ({ scriptless }) => {
  await scriptless.setViewportSize({ width: 1440, height: 900 });
  await scriptless.goto('/controls/iso27001-2022/');
  const columns = await scriptless
    .locator('.crosswalk thead tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.getBoundingClientRect().x).join()));
  expect(columns.length).toBeGreaterThan(1);
  expect(new Set(columns).size).toBe(1);
  const lines = await scriptless
    .locator('.crosswalk .status')
    .evaluateAll((marks) =>
      marks.map((mark) => Math.round(mark.clientHeight / parseFloat(getComputedStyle(mark).lineHeight))),
    );
  expect(lines.length).toBeGreaterThan(10);
  expect([...new Set(lines)]).toEqual([1]);
});

test('what stands in a labelled cell of a narrow table stands beside the label, all of it', async ({ scriptless }) => {
  await scriptless.setViewportSize({ width: 320, height: 800 });
  for (const path of ['/policies/', '/data/', '/documents/', '/controls/iso27001-2022/']) {
    await scriptless.goto(path);
    const starts = await scriptless.locator('.stack td[data-label]:not(:empty)').evaluateAll((cells) =>
      cells.map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        const { left } = cell.getBoundingClientRect();
        return Math.min(...[...range.getClientRects()].filter(({ width }) => width > 0).map((box) => box.left - left));
      }),
    );
    expect(starts.length, path).toBeGreaterThan(2);
    expect(
      starts.filter((start) => start < 100),
      path,
    ).toEqual([]);
  }
});

test('no blank stands before a comma or a full stop', () => {
  // A redline says within the text where an insertion ends.
  const plain = pages.filter(({ path }) => !path.includes('-to-'));
  const loose = plain.flatMap((page) =>
    [...wordsOf(page).matchAll(/.{0,20} [,.](?= |$)/g)].map(([words]) => `${page.path}: ${words}`),
  );
  expect(loose).toEqual([]);
});
