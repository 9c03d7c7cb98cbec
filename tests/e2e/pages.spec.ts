import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { redlinePaths, sitemapPaths } from './built-site.ts';
import { expect, test } from './site.ts';

/** Pages that the sitemap leaves out. */
const UNLISTED = ['/search/', '/404.html', ...redlinePaths()];
const NARROW = { width: 320, height: 640 };

for (const path of [...sitemapPaths(), ...UNLISTED]) {
  test(`reads well for everybody: ${path}`, async ({ page, siteUrl, scriptless }) => {
    const complaints = complaintsOf(page, new URL(siteUrl).origin);
    await watchShifts(page);
    await page.goto(path);
    expect(await shiftOf(page), 'nothing moves').toBe(0);
    expect(complaints, 'the page asks only its own origin and breaks no policy').toEqual([]);
    expect(await violationsOn(page, 'light'), 'axe, light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOn(page, 'dark'), 'axe, dark').toEqual([]);
    await page.setViewportSize(NARROW);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'width at 320 px').toBe(NARROW.width);

    await scriptless.setViewportSize(NARROW);
    await scriptless.goto(path);
    // The form of the search page needs its script, and gives way to a sentence that says so.
    if (path !== '/search/') expect(await textOf(scriptless)).toBe(await textOf(page));
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(hiddenInPrint)).toEqual([]);
  });
}

/** What the browser complains about, and what is asked of others. */
function complaintsOf(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (asked) => {
    if (new URL(asked.url()).origin !== origin) complaints.push(`asks ${asked.url()}`);
  });
  return complaints;
}

/** The source of axe for a page that has it already. */
const IS_THERE = '0';

/** Of dark pages, which are looked at after the light ones, only what depends on color: nothing else differs. */
async function violationsOn(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder(scheme === 'dark' ? { page, axeSource: IS_THERE } : { page })
    // Without frames there is nothing to gather in a second page, which is what the legacy mode leaves out.
    .setLegacyMode(true)
    // Writes a selector for each element with a violation, and not for each that has none.
    .options({ resultTypes: ['violations'] });
  if (scheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

function textOf(page: Page): Promise<string> {
  return page.locator('main').innerText();
}

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push('value' in entry ? Number(entry.value) : 0);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** How far things have moved since the page began to load (Cumulative Layout Shift). */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return ((window as { shifts?: number[] }).shifts ?? [NaN]).reduce((sum, shift) => sum + shift, 0);
  });
}

/** Headings, texts and tables of the page that paper does not show. */
function hiddenInPrint(): string[] {
  return [...document.querySelectorAll('main :is(h1, h2, h3, p, li, td)')]
    .filter((element) => !element.checkVisibility() && !element.closest('.toc, template, [hidden], details'))
    .map((element) => element.textContent.slice(0, 60));
}
